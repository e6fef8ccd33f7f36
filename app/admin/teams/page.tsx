import type { Metadata } from "next";
import { TeamsScreen } from "@/components/teams/TeamsScreen";
import { companyRow } from "@/lib/company/company";
import { listLocations } from "@/lib/company/locations";
import { activeUsers } from "@/lib/people/users";
import { requireViewer } from "@/lib/sessions/request";
import { listTeams } from "@/lib/teams/teams";

export const metadata: Metadata = { title: "Teams" };

export default async function TeamsPage() {
  const viewer = await requireViewer("admin:teams");
  return (
    <TeamsScreen
      teams={listTeams(viewer)}
      people={activeUsers()}
      places={{ locations: listLocations(viewer), timeZone: companyRow().timeZone }}
    />
  );
}
