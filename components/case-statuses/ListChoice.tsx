"use client";

import { useMoved } from "@/components/cases/use-moved";
import { attempt } from "@/components/form/attempt";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { useToast } from "@/components/ui/Toast";
import { dropOwnListAction, giveOwnListAction } from "@/lib/cases/status-actions";
import { failureOf } from "@/lib/failure";

type ListChoiceProps = { teamId: number; name: string; own: boolean };

/** Whether a department has a list of its own, or uses the general one. */
export function ListChoice({ teamId, name, own }: ListChoiceProps) {
  const toast = useToast();
  const tell = useMoved();
  const give = async () => {
    const failure = failureOf(await attempt(giveOwnListAction({ teamId })));
    toast.show(failure?.message ?? `${name} has a list of its own.`);
  };
  const drop = async () => {
    const result = await attempt(dropOwnListAction({ teamId }));
    const failure = failureOf(result);
    if (failure || !result.data) toast.show(failure?.message ?? `${name} uses the general list.`);
    else tell(result.data);
  };
  return (
    <section aria-label="List" className="mt-4 border-t border-rule pt-4">
      {own ? (
        <ConfirmPopover
          trigger={<Button>Use the general list</Button>}
          title={`Take away the list of ${name}?`}
          description="Cases in a status that the general list lacks get its first one of the same category."
          confirmLabel="Use the general list"
          confirmAction={drop}
        />
      ) : (
        <Button onClick={give}>Give it its own list</Button>
      )}
    </section>
  );
}
