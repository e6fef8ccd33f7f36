"use client";

import { useState } from "react";
import { Switch } from "@/components/ui/Switch";
import { Tabs } from "@/components/ui/Tabs";
import type { Permissions } from "@/lib/access/permissions";
import { RecordAccessRows } from "./RecordAccessRows";
import { abilityWords, adminWords, applicationWords, type RoleChoices } from "./role-words";

type Props = { types: RoleChoices["types"]; value: Permissions; onChange: (value: Permissions) => void };

const tabs = [
  ["records", "Records & Access"],
  ["applications", "Applications"],
  ["admin", "Admin"],
] as const;
type Tab = (typeof tabs)[number][0];

/** What a role may do, on three tabs: records, applications, and administration with the abilities. */
export function PermissionTabs({ types, value, onChange }: Props) {
  const [tab, setTab] = useState<Tab>("records");
  return (
    <Tabs
      label="Permissions"
      tabs={tabs}
      value={tab}
      onValueChange={setTab}
      listClass="mb-3 flex gap-4 overflow-x-auto border-b border-rule"
      tabClass="min-h-9 border-b-2 border-transparent text-table font-medium whitespace-nowrap text-second aria-selected:border-accent aria-selected:text-ink max-md:min-h-11"
    >
      {tab === "records" && (
        <RecordAccessRows
          types={types}
          value={value.records}
          onChange={(records) => onChange({ ...value, records })}
        />
      )}
      {tab === "applications" && (
        <Switches
          legend="Applications"
          words={applicationWords}
          value={value.applications}
          onChange={(applications) => onChange({ ...value, applications })}
        />
      )}
      {tab === "admin" && <Administration value={value} onChange={onChange} />}
    </Tabs>
  );
}

function Administration({ value, onChange }: Omit<Props, "types">) {
  return (
    <div className="flex flex-col gap-4">
      <Switches
        legend="Pages of Administration Tools"
        words={adminWords}
        value={value.admin}
        onChange={(admin) => onChange({ ...value, admin })}
      />
      <Switches
        legend="Abilities"
        words={abilityWords}
        value={value.abilities}
        onChange={(abilities) => onChange({ ...value, abilities })}
      />
    </div>
  );
}

type SwitchesProps<K extends string> = {
  legend: string;
  words: Record<K, string>;
  value: Record<K, boolean>;
  onChange: (value: Record<K, boolean>) => void;
};

function Switches<K extends string>({ legend, words, value, onChange }: SwitchesProps<K>) {
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 text-meta font-semibold">{legend}</legend>
      {(Object.keys(words) as K[]).map((name) => (
        <Switch
          key={name}
          label={words[name]}
          checked={value[name]}
          onChange={(event) => onChange({ ...value, [name]: event.target.checked })}
        />
      ))}
    </fieldset>
  );
}
