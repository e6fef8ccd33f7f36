import { createHash } from "node:crypto";
import type { Viewer } from "@/lib/access/viewer";
import { excerpt } from "@/lib/content/text";
import type { Field } from "@/lib/fields/field";
import { toFormValues } from "@/lib/fields/form";
import type { Values } from "@/lib/records/behaviour";
import { behaviourOf } from "@/lib/records/behaviours";
import { inWords } from "@/lib/records/in-words";
import { hideUnseen } from "@/lib/records/list";
import { localeOf } from "@/lib/records/locale";
import { referencesOf } from "@/lib/records/names";
import { differing } from "@/lib/records/write";
import { fitting } from "./fit";
import type { MacroTarget } from "./input";
import type { MacroPreview } from "./macro";
import { usableMacro } from "./macros";
import { caseType, draftOf, type OnCase, onCase, readable } from "./on-case";

/**
 * What applying a macro would do to a case or to its form: fields from old to new, what would be written, and what does
 * not fit and is left out. Changes nothing. Throws NotFound for a macro or a case that is not the viewer's to use.
 */
export function previewMacro(viewer: Viewer, macroId: number, target: MacroTarget, now: Date): MacroPreview {
  const macro = usableMacro(viewer, macroId);
  const before = onCase(viewer, target);
  const { input, leftOut } = fitting(viewer, before, macro.values, now);
  const values = { ...before.values, ...withConsequences(viewer, before, readable(viewer, input), now) };
  const changed = differing(before.values, values);
  const fields = caseType().fields.filter(({ key, readOnly }) => !readOnly && changed.has(key));
  const words = inWords(viewer, fields, [before, { values }]);
  const changes = fields.map((field) => ({
    ...{ key: field.key, label: field.label },
    ...{ from: excerpt(words(0, field), 200), to: excerpt(words(1, field), 200) },
  }));
  const asForm = (of: readonly Field[], from: Values) => toFormValues(of, from, localeOf(viewer));
  const shown = hideUnseen(before, fields, referencesOf(viewer, fields, [before])).values;
  // A record out of the viewer's sight is replaced, and not told.
  const told = fields.filter(({ key }) => shown[key] === before.values[key]);
  const does = { input: asForm(fields, values), entries: macro.entries };
  return {
    ...{ name: macro.name, changes, leftOut, ...does, stamp: stampOf(does) },
    seen: asForm(told, before.values),
    records: referencesOf(viewer, fields, [{ values }]).records,
  };
}

/** What is set, and of a case that is there what follows from it, as a status of the department that it moves to. */
const withConsequences = (viewer: Viewer, on: OnCase, sent: Values, now: Date): Values =>
  on.id === null ? sent : { ...sent, ...behaviourOf("case").derive?.(draftOf(on, sent), now, viewer) };

const stampOf = (does: Pick<MacroPreview, "input" | "entries">): string =>
  createHash("sha256").update(JSON.stringify(does)).digest("base64url");
