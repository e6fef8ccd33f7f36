import { has } from "../../rule";
import { by, type Trial } from "./trial";

/** Those for all agents, which stand first in the world; and a number that nothing has. */
const sharedId = 1;
const nothing = 9_999_999;

const about = { description: "", shared: true, entries: [] };
const html = "<p>Written by hand</p>";
let nth = 0;

const anybody: Trial["allowed"] = (_world, person) => person.licensed;
const nobody: Trial["allowed"] = () => false;
const sharer =
  (ability: string): Trial["allowed"] =>
  (_world, person) =>
    person.licensed && has(person, ability);

const onCases = (allowed: Trial["allowed"], input: Trial["input"]): Trial => ({
  ...{ types: ["case"], allowed, input },
});

/** How to call every action on macros and predefined texts. Those of others alone are tried in their own tests. */
export const keptTrials: Record<string, Trial> = {
  applyMacroAction: onCases(by("edit"), ({ id }) => ({ macroId: sharedId, recordId: id, seen: {} })),
  createMacroAction: onCases(anybody, () => ({
    ...{ ...about, name: `By hand ${nth++}`, shared: false, values: { priorityId: "2" } },
  })),
  changeMacroAction: onCases(sharer("shareMacros"), () => ({
    ...{ ...about, id: sharedId, name: `By hand ${nth++}`, keep: ["priorityId"] },
  })),
  deleteMacroAction: onCases(nobody, () => ({ id: nothing })),
  createTextAction: onCases(anybody, () => ({ name: `By hand ${nth++}`, html, shared: false })),
  changeTextAction: onCases(sharer("sharePredefinedText"), () => ({
    ...{ id: sharedId, name: `By hand ${nth++}`, html, shared: true },
  })),
  deleteTextAction: onCases(nobody, () => ({ id: nothing })),
};
