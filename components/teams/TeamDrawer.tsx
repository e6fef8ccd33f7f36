"use client";

import { HoursPart } from "@/components/clocks/HoursPart";
import { type HoursForm, hoursForm, worksOf } from "@/components/clocks/hours-form";
import { bindTo } from "@/components/form/bind-to";
import { EditDrawer } from "@/components/form/EditDrawer";
import { TextField } from "@/components/form/fields";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Field } from "@/components/ui/Field";
import { MultiCombobox } from "@/components/ui/MultiCombobox";
import type { Option } from "@/components/ui/option";
import { useToast } from "@/components/ui/Toast";
import type { Location } from "@/lib/company/locations";
import type { ActionResult } from "@/lib/failure";
import { changeTeamAction, createTeamAction } from "@/lib/teams/actions";
import type { NewTeam } from "@/lib/teams/team-input";
import type { Team } from "@/lib/teams/teams";
import { MergeTeam } from "./MergeTeam";

/** What the hours of a team may follow: those of a location, and else the company's time zone. */
export type Places = { locations: Location[]; timeZone: string };

type Props = {
  team?: Team;
  teams: Team[];
  people: { id: number; name: string }[];
  places: Places;
  onClose: () => void;
};
type Draft = { name: string; members: Option[]; works: HoursForm };

/** A new team, or an existing one. */
export function TeamDrawer({ team, teams, people, places, onClose }: Props) {
  const toast = useToast();
  const { draft, set, dirty } = useDraft<Draft>({
    name: team?.name ?? "",
    members: toOptions(team?.members ?? []),
    works: hoursForm(team ?? { hours: null, hoursOfId: null }, places.timeZone),
  });
  const saving = useSave(saveTeam, () => {
    toast.show(`Saved ${draft.name}.`);
    onClose();
  });
  const bind = bindTo({ draft, set }, saving);
  const save = () => {
    const memberIds = draft.members.map(({ value }) => Number(value));
    saving.save({ teamId: team?.id, name: draft.name, memberIds, works: worksOf(draft.works) });
  };
  return (
    <EditDrawer
      title={team ? `Edit ${team.name}` : "Create team"}
      description="Cases, leads and opportunities are assigned to a team as their department."
      submitLabel={team ? "Save" : "Create team"}
      {...{ dirty, saving, onClose }}
      onSubmit={save}
      after={team && teams.length > 1 && <MergeTeam team={team} teams={teams} onMerged={onClose} />}
    >
      <TextField label="Team name" required {...bind("name")} />
      <Field label="Members" {...saving.field("memberIds")}>
        <MultiCombobox
          source={toOptions(people)}
          value={draft.members}
          onValueChange={set("members")}
          placeholder="Add a person"
        />
      </Field>
      <HoursPart
        form={draft.works}
        onChange={set("works")}
        field={(path) => saving.field(`works.${path}`)}
        locations={places.locations}
      />
    </EditDrawer>
  );
}

type Save = NewTeam & { teamId?: number };

const saveTeam = ({ teamId, ...input }: Save): Promise<ActionResult<unknown>> =>
  teamId === undefined ? createTeamAction(input) : changeTeamAction({ ...input, teamId });

const toOptions = (people: { id: number; name: string }[]): Option[] =>
  people.map(({ id, name }) => ({ value: String(id), label: name }));
