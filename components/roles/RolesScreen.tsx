"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { NameButton } from "@/components/ui/NameButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { Role } from "@/lib/roles/roles";
import { RoleDrawer } from "./RoleDrawer";
import type { RoleChoices } from "./role-words";

type Props = { roles: Role[]; choices: RoleChoices };

/** **Roles & Permissions**: each role as one sentence first, and the one drawer in which it is edited. */
export function RolesScreen({ roles, choices }: Props) {
  const [open, setOpen] = useState<"new" | number | null>(null);
  const close = () => setOpen(null);
  const edited = roles.find(({ id }) => id === open);
  return (
    <>
      <PageHeader
        title="Roles & Permissions"
        primary={
          <Button variant="filled" icon={<Plus aria-hidden size={16} />} onClick={() => setOpen("new")}>
            Create role
          </Button>
        }
      />
      <Table label="Roles">
        <thead>
          <tr className="*:first:pl-5 *:last:pr-5">
            <Th>Role</Th>
            <Th numeric>People</Th>
            <Th>Records</Th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <RoleRow key={role.id} role={role} onEdit={() => setOpen(role.id)} />
          ))}
        </tbody>
      </Table>
      <p className="px-5 py-3 text-table text-second">
        A Super Admin may do everything, whatever the role says. Users grants it.
      </p>
      {open === "new" && <RoleDrawer choices={choices} onClose={close} />}
      {edited && <RoleDrawer key={edited.id} role={edited} choices={choices} onClose={close} />}
    </>
  );
}

function RoleRow({ role, onEdit }: { role: Role; onEdit: () => void }) {
  return (
    <Tr className="*:first:pl-5 *:last:pr-5">
      <Td>
        <NameButton onClick={onEdit} className="whitespace-nowrap">
          {role.name}
        </NameButton>
      </Td>
      <Td numeric>{role.people}</Td>
      <Td className="min-w-44 py-2">{role.sentence}</Td>
    </Tr>
  );
}
