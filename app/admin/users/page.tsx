import type { Metadata } from "next";
import { UsersScreen } from "@/components/people/UsersScreen";
import { companyRow, licencesInUse } from "@/lib/company/company";
import { listLocations } from "@/lib/company/locations";
import { activeUsers, listUsers } from "@/lib/people/users";
import { listRoles } from "@/lib/roles/roles";
import { requireViewer } from "@/lib/sessions/request";
import { listTeams } from "@/lib/teams/teams";

export const metadata: Metadata = { title: "Users" };

export default async function UsersPage() {
  const viewer = await requireViewer("admin:users");
  const { licences, timeZone } = companyRow();
  const choices = {
    roles: listRoles(viewer).map(({ id, name, sentence, beyondViewer }) => ({
      id,
      name,
      sentence,
      beyondViewer,
    })),
    teams: listTeams(viewer).map(({ id, name }) => ({ id, name })),
    locations: listLocations(viewer),
    successors: activeUsers(),
    freeLicences: Math.max(0, licences - licencesInUse()),
    viewer: { userId: viewer.userId, superAdmin: viewer.superAdmin },
  };
  return <UsersScreen users={listUsers(viewer)} choices={choices} timeZone={timeZone} />;
}
