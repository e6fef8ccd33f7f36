import { z } from "zod";
import { filled } from "@/lib/people/fields";
import { type FieldKind, fieldKinds } from "./field-kinds";

const typeName = z.string().min(1).max(60);
const key = z.string().min(1).max(60);
const kind = z.enum(Object.keys(fieldKinds) as [FieldKind, ...FieldKind[]]);
const title = filled("a name for the section", 60);

const described = {
  label: filled("a name for the field", 60),
  required: z.boolean(),
  unique: z.boolean(),
  hint: z.string().trim().max(200, "Use at most 200 characters."),
  /** A new option has no value yet. */
  options: z
    .array(
      z.strictObject({ value: z.string().max(80).nullable(), label: filled("a name for the option", 80) }),
    )
    .max(300, "A field may have 300 options."),
};

export const newField = z.strictObject({
  ...described,
  type: typeName,
  kind,
  section: title,
  /** The type that a link leads to. */
  to: typeName.nullable(),
});

export const oneField = z.strictObject({ type: typeName, key });
export const changedField = oneField.extend(described);

export const layoutInput = z.strictObject({
  type: typeName,
  sections: z
    .array(z.strictObject({ title, fields: z.array(key).max(1000) }))
    .min(1)
    .max(100, "A type may have 100 sections."),
});

export type NewField = z.input<typeof newField>;
export type ChangedField = z.input<typeof changedField>;
export type LayoutInput = z.input<typeof layoutInput>;
export type OptionInput = z.infer<typeof newField>["options"][number];
