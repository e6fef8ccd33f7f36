import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import type { FormValues } from "@/lib/fields/form";
import { behaviourOf } from "@/lib/records/behaviours";
import { checkValues, readInput } from "@/lib/records/input";
import { keepWithinReach } from "@/lib/records/write";
import { partsOf } from "./capture";
import type { LeftOut } from "./macro";
import { caseType, draftOf, type OnCase, readable } from "./on-case";

type Faults = Record<string, string>;

/**
 * What of a macro's values this viewer could set here by hand, and what is wrong with the rest: a status that is gone,
 * a topic of another department, a record or an owner beyond their reach. The same rules are asked as of a save.
 */
export function fitting(
  viewer: Viewer,
  on: OnCase,
  wanted: FormValues,
): { input: FormValues; leftOut: LeftOut[] } {
  const input = { ...wanted };
  const leftOut: LeftOut[] = [];
  for (let found = misfit(viewer, on, input); found; found = misfit(viewer, on, input)) {
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
function misfit(viewer: Viewer, on: OnCase, input: FormValues): { key: string; reason: string } | null {
  const keys = Object.keys(input);
  const own = { ...faultsOfRules(viewer, on, input), ...faultsOfValues(viewer, on, input) };
  const refused = keys.find((key) => own[key]);
  if (refused) return { key: refused, reason: own[refused]! };
  const wrong = newFault(viewer, on, input);
  if (!wrong) return null;
  const culprit = keys.find((key) => !faultsOfRules(viewer, on, without(input, key))[wrong.field]);
  return { key: culprit ?? keys[0]!, reason: wrong.reason };
}

/** What the rules say of a field that the macro does not set, and did not say without it. */
function newFault(viewer: Viewer, on: OnCase, input: FormValues): { field: string; reason: string } | null {
  const before = faultsOfRules(viewer, on, {});
  const found = Object.entries(faultsOfRules(viewer, on, input)).find(([field]) => !before[field]);
  return found ? { field: found[0], reason: found[1] } : null;
}

const without = (input: FormValues, key: string): FormValues =>
  Object.fromEntries(Object.entries(input).filter(([each]) => each !== key));

/** Faults of single values. What else a new case still lacks is not the macro's. */
function faultsOfValues(viewer: Viewer, on: OnCase, input: FormValues): Faults {
  const { values: sent, errors } = readInput(viewer, caseType(), input);
  return faultsOf(() => checkValues(viewer, caseType(), draftOf(on, sent), errors));
}

function faultsOfRules(viewer: Viewer, on: OnCase, input: FormValues): Faults {
  const draft = draftOf(on, readable(viewer, input));
  const given = draft.changed.has("ownerId") || draft.changed.has("teamId");
  return {
    ...faultsOf(() => behaviourOf("case").check?.(viewer, draft)),
    ...(given ? faultsOf(() => keepWithinReach(viewer, caseType(), draft.values)) : {}),
  };
}

function faultsOf(check: () => void): Faults {
  try {
    check();
    return {};
  } catch (error) {
    if (error instanceof Invalid) return error.fields;
    throw error;
  }
}
