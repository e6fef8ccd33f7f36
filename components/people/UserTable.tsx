import { Avatar } from "@/components/ui/Avatar";
import { Chip } from "@/components/ui/Chip";
import { cx } from "@/components/ui/cx";
import { NameButton } from "@/components/ui/NameButton";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { User } from "@/lib/people/users";

const statuses: Record<User["status"], string> = {
  active: "Active",
  invited: "Invited",
  deactivated: "Deactivated",
};

/** Everybody, with the name as the way into their drawer. */
export function UserTable({ users, onEdit }: { users: User[]; onEdit: (user: User) => void }) {
  return (
    <Table label="Users">
      <thead>
        <tr className="*:first:pl-5 *:last:pr-5">
          <Th>Name</Th>
          <Th className="max-md:hidden">Email</Th>
          <Th>Role</Th>
          <Th className="max-md:hidden">Primary Team</Th>
          <Th className="max-md:hidden">Location</Th>
          <Th>License</Th>
          <Th>Status</Th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <UserRow key={user.id} user={user} onEdit={() => onEdit(user)} />
        ))}
      </tbody>
    </Table>
  );
}

function UserRow({ user, onEdit }: { user: User; onEdit: () => void }) {
  return (
    <Tr className={cx("*:first:pl-5 *:last:pr-5", user.status === "deactivated" && "text-muted")}>
      <Td>
        <span className="flex items-center gap-2">
          <Avatar name={user.name} />
          {user.beyondViewer ? user.name : <NameButton onClick={onEdit}>{user.name}</NameButton>}
        </span>
      </Td>
      <Td className="max-md:hidden">{user.email}</Td>
      <Td>{user.superAdmin ? "Super Admin" : (user.roleName ?? "No role")}</Td>
      <Td className="max-md:hidden">{user.primaryTeamName}</Td>
      <Td className="max-md:hidden">{user.locationName ?? "–"}</Td>
      <Td>
        {user.licensed ? (
          "Yes"
        ) : user.status === "deactivated" ? (
          "–"
        ) : (
          <span className="text-bad-ink">Missing license</span>
        )}
      </Td>
      <Td>{user.status === "invited" ? <Chip>Invited</Chip> : statuses[user.status]}</Td>
    </Tr>
  );
}
