"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import type { User } from "@/lib/people/users";
import { CreateUserDrawer } from "./CreateUserDrawer";
import { EditUserDrawer } from "./EditUserDrawer";
import type { PeopleChoices } from "./people-options";
import { UserTable } from "./UserTable";

type Props = { users: User[]; choices: PeopleChoices; timeZone: string };

/** **Users**: the list, and the one drawer in which somebody is made or edited. */
export function UsersScreen({ users, choices, timeZone }: Props) {
  const [open, setOpen] = useState<"new" | number | null>(null);
  const close = () => setOpen(null);
  const edited = users.find(({ id }) => id === open);
  return (
    <>
      <PageHeader
        title="Users"
        aside={users.length}
        primary={
          <Button variant="filled" icon={<Plus aria-hidden size={16} />} onClick={() => setOpen("new")}>
            Create users
          </Button>
        }
      />
      <UserTable users={users} onEdit={(user) => setOpen(user.id)} />
      {open === "new" && <CreateUserDrawer choices={choices} timeZone={timeZone} onClose={close} />}
      {edited && <EditUserDrawer key={edited.id} user={edited} choices={choices} onClose={close} />}
    </>
  );
}
