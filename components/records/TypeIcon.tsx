import {
  Box,
  Building2,
  Folder,
  Inbox,
  type LucideIcon,
  Package,
  SquareKanban,
  Target,
  UserRound,
} from "lucide-react";

const icons: Record<string, LucideIcon> = {
  building: Building2,
  person: UserRound,
  case: Inbox,
  lead: Target,
  board: SquareKanban,
  product: Package,
  box: Box,
};

/** The sign of a record type, by the name that its definition gives; a folder for a name that is not known. */
export function TypeIcon({ icon, className }: { icon: string; className?: string }) {
  const Icon = icons[icon] ?? Folder;
  return <Icon aria-hidden size={16} strokeWidth={1.5} className={className ?? "shrink-0"} />;
}
