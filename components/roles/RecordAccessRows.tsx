"use client";

import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import { Switch } from "@/components/ui/Switch";
import { type Level, levels, noAccess, type RecordAccess } from "@/lib/access/permissions";
import { levelWords, type RoleChoices, recordRightWords } from "./role-words";

type Access = Record<string, RecordAccess>;
type Props = { types: RoleChoices["types"]; value: Access; onChange: (value: Access) => void };

/** For each record type: on or off, and how far viewing, editing and deleting reach. */
export function RecordAccessRows({ types, value, onChange }: Props) {
  return (
    <div className="flex flex-col divide-y divide-rule">
      {types.map(({ name, many }) => (
        <TypeRow
          key={name}
          many={many}
          access={value[name] ?? noAccess}
          onChange={(access) => onChange({ ...value, [name]: access })}
        />
      ))}
    </div>
  );
}

type RowProps = { many: string; access: RecordAccess; onChange: (access: RecordAccess) => void };

function TypeRow({ many, access, onChange }: RowProps) {
  return (
    <fieldset className="py-3">
      <legend className="sr-only">{many}</legend>
      <Switch
        label={many}
        checked={access.on}
        onChange={(event) => onChange({ ...access, on: event.target.checked })}
      />
      {access.on && (
        <div className="mt-1 grid grid-cols-3 gap-2 max-sm:grid-cols-1">
          {(["view", "edit", "delete"] as const).map((right) => (
            <Field key={right} label={recordRightWords[right]}>
              <Select
                options={levelOptions}
                value={access[right]}
                onValueChange={(level) => onChange({ ...access, [right]: level as Level })}
              />
            </Field>
          ))}
        </div>
      )}
    </fieldset>
  );
}

const levelOptions = levels.map((level) => ({ value: level, label: levelWords[level] }));
