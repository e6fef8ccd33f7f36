import { applyMacro } from "@/lib/macros/apply";
import { captureOf } from "@/lib/macros/capture";
import { changeMacro, createMacro } from "@/lib/macros/change";
import { previewMacro } from "@/lib/macros/preview";
import { changeText, createText } from "@/lib/predefined-texts/change";
import { has, may } from "../rule";
import type { Planted } from "../world/world";
import type { Scene } from "./scene";
import type { RecordVerb } from "./verbs";

/** Those of Otto: the first is for all agents. */
const sharedId = 1;

const mayEdit = ({ world, person }: Scene, record: Planted) => may(world, person, "edit", record);
const about = { name: "By hand", description: "", shared: true, entries: [] };
const text = { name: "By hand", html: "<p>By hand</p>", shared: true };

const sharing = (ability: string, call: RecordVerb["call"]): RecordVerb => ({
  ...{ types: ["case"], besideField: true, allowed: ({ person }) => has(person, ability), call },
});

/** What is done with macros and predefined texts. */
export const keptVerbs: Record<string, RecordVerb> = {
  "apply a macro to": {
    types: ["case"],
    allowed: mayEdit,
    call: ({ viewer, now }, { id }) => applyMacro(viewer, { macroId: sharedId, recordId: id, seen: {} }, now),
  },
  "see what a macro does to": {
    types: ["case"],
    allowed: mayEdit,
    call: ({ viewer, now }, { id }) => previewMacro(viewer, sharedId, { recordId: id, form: {} }, now),
  },
  "capture a macro from": {
    types: ["case"],
    allowed: mayEdit,
    call: ({ viewer }, { id }) => captureOf(viewer, { recordId: id, form: {} }),
  },
  "share a macro beside": sharing("shareMacros", ({ viewer, now }) =>
    createMacro(viewer, { ...about, values: { priorityId: "2" } }, now),
  ),
  "change a shared macro beside": sharing("shareMacros", ({ viewer, now }) =>
    changeMacro(viewer, sharedId, { ...about, keep: ["priorityId"] }, now),
  ),
  "share a predefined text beside": sharing("sharePredefinedText", ({ viewer, now }) =>
    createText(viewer, text, now),
  ),
  "change a shared predefined text beside": sharing("sharePredefinedText", ({ viewer, now }) =>
    changeText(viewer, sharedId, text, now),
  ),
};
