"use client";

import { CircleCheck, CircleSlash } from "lucide-react";
import { useState } from "react";
import { Combobox } from "@/components/ui/Combobox";
import { Field } from "@/components/ui/Field";
import type { Option } from "@/components/ui/option";
import { useAnswer } from "@/components/ui/useAnswer";
import type { Verdict, Why } from "@/lib/people/why";

type WhyPanelProps = { record: { type: string; id: number } };

/** Choose somebody, and read what they may do with the record and what decides it. */
export function WhyPanel({ record }: WhyPanelProps) {
  const [chosen, setChosen] = useState<Option | null>(null);
  const asked = chosen && new URLSearchParams({ ...record, id: String(record.id), user: chosen.value });
  const { answer, failure, current } = useAnswer<Why>(asked && `why?${asked}`);
  return (
    <div className="flex flex-col gap-4">
      <Field label="Person">
        <Combobox source={people} value={chosen} onValueChange={setChosen} placeholder="Search…" />
      </Field>
      <div role="status" className="empty:hidden">
        {current && failure && <p className="text-bad-ink">This could not be found out. Please try again.</p>}
        {current && answer && <Answer why={answer} />}
      </div>
    </div>
  );
}

function Answer({ why: { user, role, verdicts } }: { why: Why }) {
  return (
    <>
      <p className="mb-2 font-semibold">
        {user}, {role}
      </p>
      <ul className="flex flex-col gap-2">
        {verdicts.map((verdict) => (
          <Row key={verdict.right} verdict={verdict} />
        ))}
      </ul>
    </>
  );
}

const verbs: Record<Verdict["right"], [can: string, cannot: string]> = {
  view: ["Can see it", "Can’t see it"],
  edit: ["Can change it", "Can’t change it"],
  delete: ["Can delete it", "Can’t delete it"],
};

function Row({ verdict: { right, allowed, because } }: { verdict: Verdict }) {
  const Icon = allowed ? CircleCheck : CircleSlash;
  return (
    <li className="flex gap-2">
      <Icon aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0 text-second" />
      <span>
        <span className="block font-semibold">{verbs[right][allowed ? 0 : 1]}</span>
        <span className="text-second">{because}</span>
      </span>
    </li>
  );
}

/** Everybody whose name holds what was typed. */
async function people(typed: string, signal: AbortSignal): Promise<Option[]> {
  const answer = await fetch("/api/why", { signal });
  if (!answer.ok) throw new Error("The list of people did not come.");
  const all = (await answer.json()) as { people: { id: number; name: string }[] };
  const wanted = typed.trim().toLowerCase();
  return all.people
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map(({ id, name }) => ({ value: String(id), label: name }));
}
