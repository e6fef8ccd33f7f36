"use client";

import { bindTo } from "@/components/form/bind-to";
import { EditDrawer } from "@/components/form/EditDrawer";
import { SelectField, TextField } from "@/components/form/fields";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { ZoneField } from "@/components/form/ZoneField";
import { Field } from "@/components/ui/Field";
import { MultiCombobox } from "@/components/ui/MultiCombobox";
import { useToast } from "@/components/ui/Toast";
import { changeUserAction } from "@/lib/people/admin-actions";
import type { User } from "@/lib/people/users";
import { fromId, options, optionsOrNone, type PeopleChoices, roleOptions, toId } from "./people-options";
import { UserStanding } from "./UserStanding";

type Props = { user: User; choices: PeopleChoices; onClose: () => void };

/** **Edit Profile**: who somebody is and what they may do, then what concerns their sign-in and their leaving. */
export function EditUserDrawer({ user, choices, onClose }: Props) {
  const toast = useToast();
  const { draft, set, dirty } = useDraft(draftOf(user, choices));
  const saving = useSave(changeUserAction, () => {
    toast.show(`Saved ${draft.firstName} ${draft.lastName}.`);
    onClose();
  });
  const bind = bindTo({ draft, set }, saving);
  const { field } = saving;
  const save = () => {
    const { furtherTeams, roleId, primaryTeamId, locationId, ...rest } = draft;
    const furtherTeamIds = furtherTeams.map(({ value }) => Number(value));
    const ids = { roleId: toId(roleId), primaryTeamId: Number(primaryTeamId), locationId: toId(locationId) };
    saving.save({ ...rest, ...ids, furtherTeamIds, userId: user.id });
  };
  const ownRole = user.id === choices.viewer.userId && !choices.viewer.superAdmin;
  return (
    <EditDrawer
      title="Edit Profile"
      description={user.email}
      submitLabel="Save"
      {...{ dirty, saving, onClose }}
      onSubmit={save}
      after={<UserStanding user={user} choices={choices} />}
    >
      <TextField label="First Name" required {...bind("firstName")} />
      <TextField label="Last Name" required {...bind("lastName")} />
      <SelectField
        label="Role"
        disabled={ownRole}
        description={ownRole ? "You cannot change your own role." : sentenceOf(draft.roleId, choices)}
        options={roleOptions(choices.roles)}
        {...bind("roleId")}
      />
      <TextField label="Phone" type="tel" {...bind("phone")} />
      <ZoneField label="Time Zone" {...bind("timeZone")} />
      <SelectField
        label="Primary Team"
        required
        options={options(choices.teams)}
        {...bind("primaryTeamId")}
      />
      <Field label="Further teams" {...field("furtherTeamIds")}>
        <MultiCombobox
          source={options(choices.teams)}
          value={draft.furtherTeams}
          onValueChange={set("furtherTeams")}
          placeholder="Add a team"
        />
      </Field>
      <SelectField
        label="Location"
        options={optionsOrNone(choices.locations, "No location")}
        {...bind("locationId")}
      />
    </EditDrawer>
  );
}

const draftOf = (user: User, { teams }: PeopleChoices) => ({
  version: user.version,
  firstName: user.firstName,
  lastName: user.lastName,
  phone: user.phone ?? "",
  timeZone: user.timeZone,
  roleId: fromId(user.roleId),
  primaryTeamId: String(user.primaryTeamId),
  furtherTeams: options(teams.filter(({ id }) => user.furtherTeamIds.includes(id))),
  locationId: fromId(user.locationId),
});

const sentenceOf = (roleId: string, { roles }: PeopleChoices) =>
  roles.find(({ id }) => String(id) === roleId)?.sentence;
