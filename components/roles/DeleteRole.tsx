"use client";

import { Part } from "@/components/form/Part";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { useToast } from "@/components/ui/Toast";
import { deleteRoleAction } from "@/lib/roles/actions";
import type { Role } from "@/lib/roles/roles";

/** Deletes a role that nobody has. */
export function DeleteRole({ role, onDeleted }: { role: Role; onDeleted: () => void }) {
  const toast = useToast();
  const { save, pending, errors } = useSave(deleteRoleAction, () => {
    toast.show(`Deleted ${role.name}.`);
    onDeleted();
  });
  return (
    <Part title="Delete" errors={errors}>
      <p className="text-second">
        {role.people > 0 ? "Give the people who have this role another one first." : "Nobody has this role."}
      </p>
      <ConfirmPopover
        trigger={
          <Button size={36} variant="danger" pending={pending} disabled={role.people > 0}>
            Delete role
          </Button>
        }
        title={`Delete ${role.name}?`}
        confirmLabel="Delete"
        confirmAction={() => save({ roleId: role.id })}
      />
    </Part>
  );
}
