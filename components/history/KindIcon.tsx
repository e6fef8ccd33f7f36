import { CalendarDays, Mail, MessageCircle, MessageSquare, Phone, StickyNote } from "lucide-react";
import type { InteractionKind } from "@/lib/interactions/interaction";

const icons: Record<InteractionKind, typeof Mail> = {
  note: StickyNote,
  call: Phone,
  email: Mail,
  sms: MessageSquare,
  meeting: CalendarDays,
  other: MessageCircle,
};

/** The glyph on the spine; the words beside it say the same. */
export function KindIcon({ kind }: { kind: InteractionKind }) {
  const Icon = icons[kind];
  return (
    <span
      aria-hidden
      className="grid size-6 shrink-0 place-items-center rounded-full border border-rule-strong bg-sheet text-second dark:border-faint"
    >
      <Icon size={14} strokeWidth={1.5} />
    </span>
  );
}
