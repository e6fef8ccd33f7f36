"use client";

import { Eye } from "lucide-react";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { useToast } from "@/components/ui/Toast";
import { stopViewingAction } from "@/lib/sessions/viewing-actions";

/** At the foot of every page while an admin sees everything as somebody else: who that is, and the way back. */
export function ViewingBar({ name }: { name: string }) {
  const { show } = useToast();
  const { save, pending } = useSave(
    () => stopViewingAction(),
    () => show("You are yourself again."),
  );
  return (
    <section
      aria-label="Viewing as"
      data-save-bar
      className="sticky bottom-(--frame-foot) z-frame flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-warn-line bg-warn-bg px-5 py-2 text-body text-warn-ink"
    >
      <Eye aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
      <p className="min-w-0 flex-1">
        Viewing as <b className="font-semibold">{name}</b>. You see what they see; nothing can be changed.
      </p>
      <Button pending={pending} onClick={() => save(undefined)}>
        Stop
      </Button>
    </section>
  );
}
