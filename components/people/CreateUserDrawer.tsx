"use client";

import { useState } from "react";
import { bindTo } from "@/components/form/bind-to";
import { EditDrawer } from "@/components/form/EditDrawer";
import { SelectField, TextField } from "@/components/form/fields";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { ZoneField } from "@/components/form/ZoneField";
import { Button } from "@/components/ui/Button";
import { Drawer } from "@/components/ui/Drawer";
import { createUserAction } from "@/lib/people/admin-actions";
import { LinkOnce } from "./LinkOnce";
import { options, optionsOrNone, type PeopleChoices, roleOptions, toId } from "./people-options";

type Props = { choices: PeopleChoices; timeZone: string; onClose: () => void };

/** Makes a user, then shows the invitation to pass on. */
export function CreateUserDrawer({ choices, timeZone, onClose }: Props) {
  const [link, setLink] = useState<string | null>(null);
  const { draft, set, dirty } = useDraft(blank(choices, timeZone));
  const saving = useSave(createUserAction, (made) => made && setLink(made.link));
  const bind = bindTo({ draft, set }, saving);
  if (link) return <Invited name={`${draft.firstName} ${draft.lastName}`} link={link} onClose={onClose} />;

  const save = () => {
    const { roleId, primaryTeamId, locationId, ...rest } = draft;
    const ids = { roleId: toId(roleId), primaryTeamId: Number(primaryTeamId), locationId: toId(locationId) };
    saving.save({ ...rest, ...ids });
  };
  return (
    <EditDrawer
      title="Create users"
      description={licenceNote(choices.freeLicences)}
      submitLabel="Create user"
      {...{ dirty, saving, onClose }}
      onSubmit={save}
    >
      <TextField label="First Name" required {...bind("firstName")} />
      <TextField label="Last Name" required {...bind("lastName")} />
      <TextField label="Email Address" required type="email" {...bind("email")} />
      <SelectField label="Role" options={roleOptions(choices.roles)} {...bind("roleId")} />
      <SelectField
        label="Primary Team"
        required
        options={options(choices.teams)}
        {...bind("primaryTeamId")}
      />
      <SelectField
        label="Location"
        options={optionsOrNone(choices.locations, "No location")}
        {...bind("locationId")}
      />
      <ZoneField label="Time Zone" {...bind("timeZone")} />
    </EditDrawer>
  );
}

const blank = ({ teams, locations }: PeopleChoices, timeZone: string) => ({
  firstName: "",
  lastName: "",
  email: "",
  roleId: "none",
  primaryTeamId: String(teams[0]?.id ?? ""),
  locationId: String(locations[0]?.id ?? "none"),
  timeZone,
});

function licenceNote(free: number): string {
  if (free === 0) return "No license is free: this user can log in, but not open the CRM.";
  return `The user takes one of ${free} free ${free === 1 ? "license" : "licenses"}.`;
}

function Invited({ name, link, onClose }: { name: string; link: string; onClose: () => void }) {
  const done = (
    <Button variant="filled" size={36} onClick={onClose}>
      Done
    </Button>
  );
  return (
    <Drawer
      open
      dismissible={false}
      onOpenChange={(open) => !open && onClose()}
      title="User created"
      footer={done}
    >
      <LinkOnce link={link} kind="invite" name={name} />
    </Drawer>
  );
}
