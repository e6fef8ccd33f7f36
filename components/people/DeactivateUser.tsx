"use client";

import { useState } from "react";
import { SelectField } from "@/components/form/fields";
import { Part } from "@/components/form/Part";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { useToast } from "@/components/ui/Toast";
import { useUnsaved } from "@/components/ui/unsaved";
import { deactivateUserAction } from "@/lib/people/admin-actions";
import type { User } from "@/lib/people/users";
import { nobody, optionsOrNone, type PeopleChoices, toId } from "./people-options";

/** Sends a user away: who takes over what they own, and one question before it is done. */
export function DeactivateUser({
  user,
  successors,
}: {
  user: User;
  successors: PeopleChoices["successors"];
}) {
  const toast = useToast();
  const [to, setTo] = useState(nobody);
  useUnsaved(to !== nobody);
  const { save, pending, errors, field } = useSave(deactivateUserAction, () =>
    toast.show(`${user.name} was deactivated.`),
  );
  const others = successors.filter(({ id }) => id !== user.id);
  return (
    <Part title="Deactivate" errors={errors}>
      <p className="text-second">Signed out at once and cannot log in. They own {records(user.owns)}.</p>
      {user.owns > 0 && (
        <SelectField
          label="Give these to"
          options={optionsOrNone(others, "Nobody")}
          value={to}
          onValueChange={setTo}
          className="w-full"
          {...field("toUserId")}
        />
      )}
      <ConfirmPopover
        trigger={
          <Button size={36} variant="danger" pending={pending}>
            Deactivate
          </Button>
        }
        title={`Deactivate ${user.name}?`}
        description="They are signed out and their license is free again. You can reactivate them later."
        confirmLabel="Deactivate user"
        confirmAction={() => save({ userId: user.id, toUserId: toId(to) })}
      />
    </Part>
  );
}

const records = (count: number) =>
  count === 0 ? "no records" : `${count.toLocaleString("en-US")} ${count === 1 ? "record" : "records"}`;
