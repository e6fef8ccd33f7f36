"use client";

import { bindTo } from "@/components/form/bind-to";
import { EditDrawer } from "@/components/form/EditDrawer";
import { TextField } from "@/components/form/fields";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Banner } from "@/components/ui/Banner";
import { useToast } from "@/components/ui/Toast";
import type { Permissions } from "@/lib/access/permissions";
import type { ActionResult } from "@/lib/failure";
import { changeRoleAction, createRoleAction } from "@/lib/roles/actions";
import { roleSentence } from "@/lib/roles/role-sentence";
import type { Role } from "@/lib/roles/roles";
import { DeleteRole } from "./DeleteRole";
import { PermissionTabs } from "./PermissionTabs";
import type { RoleChoices } from "./role-words";

type Props = { role?: Role; choices: RoleChoices; onClose: () => void };
type Draft = { name: string; permissions: Permissions };

/** A new role, or an existing one; its sentence follows what is chosen. */
export function RoleDrawer({ role, choices, onClose }: Props) {
  const toast = useToast();
  const { draft, set, dirty } = useDraft<Draft>({
    name: role?.name ?? "",
    permissions: role?.permissions ?? choices.blank,
  });
  const saving = useSave(saveRole, () => {
    toast.show(`Saved ${draft.name}.`);
    onClose();
  });
  const bind = bindTo({ draft, set }, saving);
  return (
    <EditDrawer
      title={role ? `Edit ${role.name}` : "Create role"}
      description={`${roleSentence(draft.permissions, choices.types)}.`}
      submitLabel={role ? "Save role" : "Create role"}
      {...{ dirty, saving, onClose }}
      onSubmit={() => saving.save({ roleId: role?.id, ...draft })}
      after={role && !role.fixed && <DeleteRole role={role} onDeleted={onClose} />}
    >
      {role?.fixed && <Banner tone="info">{role.fixed}</Banner>}
      <TextField label="Role name" required {...bind("name")} />
      <PermissionTabs types={choices.types} value={draft.permissions} onChange={set("permissions")} />
    </EditDrawer>
  );
}

type Save = Draft & { roleId?: number };

const saveRole = ({ roleId, ...input }: Save): Promise<ActionResult<unknown>> =>
  roleId === undefined ? createRoleAction(input) : changeRoleAction({ ...input, roleId });
