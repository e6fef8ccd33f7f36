import { ColourMark } from "@/components/ui/ColourMark";
import type { Option } from "@/components/ui/option";
import { StatusGlyph, type StatusShape } from "@/components/ui/StatusGlyph";
import { isThereFor } from "@/lib/cases/form-rule";
import type { FormValue } from "@/lib/fields/form";
import { groupBeside } from "@/lib/records/choice";
import type { Choice } from "@/lib/records/lookups";
import type { References } from "@/lib/records/names";
import type { InputField } from "./inputs/control";

type Cut = {
  /** The id that is chosen now: it stays, even where it may no longer be chosen. */
  keep?: string;
  /** The department that the form holds, if it has that field: topics and statuses are those that are there for it. */
  teamId?: FormValue;
  /** Retired ones too: what they name is still there to be found. */
  retired?: boolean;
};

/** The choices of a short list as options: retired ones left out, topics and statuses cut to the department. */
export function choiceOptions(
  field: Pick<InputField, "kind" | "lookup">,
  { choices }: References,
  { keep, teamId, retired }: Cut = {},
): Option[] {
  const all = choices[field.kind === "lookup" ? (field.lookup ?? "") : field.kind] ?? [];
  const grouped = new Set(all.map(({ group }) => group)).size > 1;
  return all
    .filter(
      (choice) => String(choice.id) === keep || (isOffered(choice, retired) && isThereFor(choice, teamId)),
    )
    .map((choice) => ({
      value: String(choice.id),
      label: choice.label,
      hint: grouped ? groupBeside(choice) : undefined,
      icon: iconOf(field.lookup, choice),
    }));
}

/** What was merged is found by what it was merged into. */
const isOffered = (choice: Choice, retired: boolean | undefined): boolean =>
  !choice.retired || (retired === true && choice.mergedIntoId === undefined);

function iconOf(list: InputField["lookup"], { kind, colour }: Choice) {
  if (list === "status") return <StatusGlyph shape={kind as StatusShape} />;
  return list === "stage" && colour ? <ColourMark colour={colour} /> : undefined;
}
