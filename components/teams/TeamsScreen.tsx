"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { NameButton } from "@/components/ui/NameButton";
import { PageHeader } from "@/components/ui/PageHeader";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { hoursText } from "@/lib/clocks/hours-words";
import type { Team } from "@/lib/teams/teams";
import { type Places, TeamDrawer } from "./TeamDrawer";

type Props = { teams: Team[]; people: { id: number; name: string }[]; places: Places };

/** **Teams**: the list, and the one drawer in which one is made, renamed, filled or merged. */
export function TeamsScreen({ teams, people, places }: Props) {
  const [open, setOpen] = useState<"new" | number | null>(null);
  const close = () => setOpen(null);
  const edited = teams.find(({ id }) => id === open);
  return (
    <>
      <PageHeader
        title="Teams"
        aside={teams.length}
        primary={
          <Button variant="filled" icon={<Plus aria-hidden size={16} />} onClick={() => setOpen("new")}>
            Create team
          </Button>
        }
      />
      <Table label="Teams">
        <thead>
          <tr className="*:first:pl-5 *:last:pr-5">
            <Th>Team</Th>
            <Th numeric>People</Th>
            <Th className="max-md:hidden">Members</Th>
            <Th className="max-md:hidden">Hours</Th>
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <TeamRow key={team.id} team={team} places={places} onEdit={() => setOpen(team.id)} />
          ))}
        </tbody>
      </Table>
      {open === "new" && <TeamDrawer {...{ teams, people, places }} onClose={close} />}
      {edited && <TeamDrawer key={edited.id} team={edited} {...{ teams, people, places }} onClose={close} />}
    </>
  );
}

const namedMembers = 5;

type TeamRowProps = { team: Team; places: Places; onEdit: () => void };

function TeamRow({ team, places, onEdit }: TeamRowProps) {
  const names = team.members.slice(0, namedMembers).map(({ name }) => name);
  const more = team.members.length - names.length;
  return (
    <Tr className="*:first:pl-5 *:last:pr-5">
      <Td>
        <NameButton onClick={onEdit}>{team.name}</NameButton>
      </Td>
      <Td numeric>{team.members.length}</Td>
      <Td className="text-second max-md:hidden">
        {names.join(", ") || "Nobody yet"}
        {more > 0 && ` and ${more} more`}
      </Td>
      <Td className="text-second max-md:hidden">{hoursOf(team, places)}</Td>
    </Tr>
  );
}

/** Its own, or where those it follows are from. */
function hoursOf({ hours, hoursOfId }: Team, { locations }: Places): string {
  const location = hours ? undefined : locations.find(({ id }) => id === hoursOfId);
  return location ? `As ${location.name}` : hoursText(hours);
}
