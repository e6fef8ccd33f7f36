"use client";

import { Part } from "@/components/form/Part";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { useToast } from "@/components/ui/Toast";
import { hideTypeAction, showTypeAction } from "@/lib/record-types/actions";
import type { AdminType } from "@/lib/record-types/list-types";

/** Takes a type out of sight, or brings it back with all its records. */
export function HideType({ type: { name, many, hidden }, onDone }: { type: AdminType; onDone: () => void }) {
  const toast = useToast();
  const { save, pending, errors } = useSave(hidden ? showTypeAction : hideTypeAction, () => {
    toast.show(hidden ? `Showed ${many}.` : `Hid ${many}. Its records are kept.`);
    onDone();
  });
  if (hidden)
    return (
      <Part title="Show" errors={errors}>
        <p className="text-second">It is hidden: nobody finds it or its records. They are all kept.</p>
        <Button size={36} pending={pending} onClick={() => save({ name })}>
          Show type
        </Button>
      </Part>
    );
  return (
    <Part title="Hide" errors={errors}>
      <p className="text-second">
        Menu, lists, search and relations no longer show it. Its records are kept.
      </p>
      <ConfirmPopover
        trigger={
          <Button size={36} variant="danger" pending={pending}>
            Hide type
          </Button>
        }
        title={`Hide ${many}?`}
        description="Nobody finds it or its records until it is shown again."
        confirmLabel="Hide"
        confirmAction={() => save({ name })}
      />
    </Part>
  );
}
