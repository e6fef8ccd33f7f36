import type { Kept, Managed } from "@/lib/availability/availability";
import type { FormValues } from "@/lib/fields/form";
import type { Entry } from "@/lib/interactions/interaction";
import type { NamedRecord } from "@/lib/records/names";

/** A macro as a menu offers it. */
export type MacroChoice = Kept & { description: string };

/** What the menu **Macros** offers: what there is, and whether its reader may make some for all agents. */
export type MacroMenu = { macros: MacroChoice[]; mayShare: boolean };

/** A field with its value, as this viewer reads it: empty where they may not. */
export type Part = { key: string; label: string; text: string };

/** A macro where macros are managed. */
export type ManagedMacro = Managed & {
  description: string;
  parts: Part[];
  entries: Entry[];
  stamp: string;
};

/** What a form holds that a macro could keep. */
export type Capture = { values: FormValues; parts: Part[] };

/** A value that a macro holds and that does not fit here, as this viewer reads it. */
export type LeftOut = Omit<Part, "key"> & { reason: string };

/** What applying a macro would do, for this viewer and this case, now. */
export type MacroPreview = {
  name: string;
  changes: { key: string; label: string; from: string; to: string }[];
  /** What is to be set, as a form holds it. */
  input: FormValues;
  /** What stands in those fields of the case now. */
  seen: FormValues;
  /** The records that `input` points at, so that a form can name them. */
  records: Record<number, NamedRecord>;
  leftOut: LeftOut[];
  entries: Entry[];
  /** The same for as long as it would do the same. */
  stamp: string;
};

/** Whether applying a macro would leave everything as it is. */
export const isIdle = ({ changes, entries }: MacroPreview): boolean =>
  changes.length === 0 && entries.length === 0;

/** Whether the forms of a type have macros: cases alone (SPEC.md 5.6). */
export const hasMacros = (type: string): boolean => type === "case";
