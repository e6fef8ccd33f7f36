"use client";

import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import type { Refusals } from "./useBulk";

type RefusalsDialogProps = Refusals & {
  type: { one: string; many: string };
  onClose: () => void;
};

const verbs = { delete: "deleted", edit: "changed" };

/** What stayed as it was, and why. The same reason is told once, with how many it kept. */
export function RefusalsDialog({ verb, refused, type, onClose }: RefusalsDialogProps) {
  const reasons = [...Map.groupBy(refused, ({ reason }) => reason)];
  const noun = (refused.length === 1 ? type.one : type.many).toLowerCase();
  return (
    <Dialog
      open
      onOpenChange={(stays) => !stays && onClose()}
      size={560}
      title={`${refused.length} ${noun} could not be ${verbs[verb]}`}
      footer={
        <Button size={36} onClick={onClose}>
          Close
        </Button>
      }
    >
      <ul className="flex list-disc flex-col gap-1 pl-5">
        {reasons.map(([reason, rows]) => (
          <li key={reason}>
            {reason} ({rows.length})
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
