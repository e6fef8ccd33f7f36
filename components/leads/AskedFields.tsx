"use client";

import { FieldInput } from "@/components/fields/FieldInput";
import type { Part } from "./qualify-draft";
import type { Qualifying } from "./use-qualifying";

const titles: Record<Part, string> = {
  opportunity: "Also needed for the opportunity",
  newContact: "Also needed for the contact",
  newAccount: "Also needed for the account",
};

/** What an admin asks of new records and the lead does not say. */
export function AskedFields({ offer, draft, asked, change, field }: Qualifying) {
  const { references, currency, timeZone } = offer;
  return asked.map(([part, { fields, values }]) => (
    <fieldset key={part} className="flex min-w-0 flex-col gap-3">
      <legend className="mb-2 text-meta font-semibold text-second">{titles[part]}</legend>
      {fields.map((each) => (
        <FieldInput
          key={each.key}
          {...field(`${part}.${each.key}`)}
          field={each}
          value={draft[part][each.key] ?? values[each.key] ?? ""}
          onChange={(value) => change({ [part]: { ...draft[part], [each.key]: value } })}
          {...{ references, currency, timeZone }}
        />
      ))}
    </fieldset>
  ));
}
