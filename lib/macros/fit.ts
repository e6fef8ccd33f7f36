import type { Viewer } from "@/lib/access/viewer";
import type { FormValues } from "@/lib/fields/form";
import { checkValues, readInput } from "@/lib/records/input";
import { brokenRules, type Faults, faultsOf } from "@/lib/records/rules";
import { keepWithinReach } from "@/lib/records/write";
import { partsOf } from "./capture";
import type { LeftOut } from "./macro";
import { caseType, draftOf, type OnCase, readable } from "./on-case";

/**
 * What of a macro's values this viewer could set here by hand, and what is wrong with the rest: a status that is gone,
 * a topic of another department, a record or an owner beyond their reach. The same rules are asked as of a save.
 */
export function fitting(
  viewer: Viewer,
  on: OnCase,
  wanted: FormValues,
  now: Date,
): { input: FormValues; leftOut: LeftOut[] } {
  const input = { ...wanted };
  const leftOut: LeftOut[] = [];
  for (let found = misfit(viewer, on, input, now); found; found = misfit(viewer, on, input, now)) {
    leftOut.push({ ...told(viewer, found.key, input[found.key]!), reason: found.reason });
    delete input[found.key];
  }
  return { input, leftOut };
}

function told(viewer: Viewer, key: string, value: string | string[]): Omit<LeftOut, "reason"> {
  const [part] = partsOf(viewer, { [key]: value });
  const field = caseType().fields.find((each) => each.key === key);
  return { label: field?.label ?? "A field that is no longer there", text: part?.text ?? "" };
}

/** The first value that does not fit: one that is refused itself, or one that makes the rest of the case wrong. */
function misfit(
  viewer: Viewer,
  on: OnCase,
  input: FormValues,
  now: Date,
): { key: string; reason: string } | null {
  const keys = Object.keys(input);
  const own = { ...faultsOfRules(viewer, on, input, now), ...faultsOfValues(viewer, on, input) };
  const refused = keys.find((key) => own[key]);
  if (refused) return { key: refused, reason: own[refused]! };
  const wrong = newFault(viewer, on, input, now);
  if (!wrong) return null;
  const culprit = keys.find((key) => !faultsOfRules(viewer, on, without(input, key), now)[wrong.field]);
  return { key: culprit ?? keys[0]!, reason: wrong.reason };
}

/** What the rules say of a field that the macro does not set, and did not say without it. */
function newFault(
  viewer: Viewer,
  on: OnCase,
  input: FormValues,
  now: Date,
): { field: string; reason: string } | null {
  const before = faultsOfRules(viewer, on, {}, now);
  const found = Object.entries(faultsOfRules(viewer, on, input, now)).find(([field]) => !before[field]);
  return found ? { field: found[0], reason: found[1] } : null;
}

const without = (input: FormValues, key: string): FormValues =>
  Object.fromEntries(Object.entries(input).filter(([each]) => each !== key));

/** Faults of single values. What else a new case still lacks is not the macro's. */
function faultsOfValues(viewer: Viewer, on: OnCase, input: FormValues): Faults {
  const { values: sent, errors } = readInput(viewer, caseType(), input);
  return faultsOf(() => checkValues(viewer, caseType(), draftOf(on, sent), errors));
}

function faultsOfRules(viewer: Viewer, on: OnCase, input: FormValues, now: Date): Faults {
  const draft = draftOf(on, readable(viewer, input));
  const given = draft.changed.has("ownerId") || draft.changed.has("teamId");
  return {
    ...brokenRules(viewer, "case", draft, now),
    ...(given ? faultsOf(() => keepWithinReach(viewer, caseType(), draft.values)) : {}),
  };
}
