import type { ChangedField, NewField, OptionInput } from "@/lib/custom-fields/field-input";
import { canBeUnique, type FieldKind, hasOptions } from "@/lib/custom-fields/field-kinds";
import type { AdminField, AdminSection } from "@/lib/custom-fields/list-fields";

/** A field as the drawer holds it. */
export type FieldForm = {
  label: string;
  kind: FieldKind;
  section: string;
  required: boolean;
  unique: boolean;
  hint: string;
  options: (OptionInput & { id: string })[];
  to: string;
};

/** What the drawer begins with. */
export function fieldFormOf(sections: readonly AdminSection[], field?: AdminField): FieldForm {
  if (!field)
    return {
      ...{
        label: "",
        kind: "text",
        section: sections[0]?.title ?? "General",
        required: false,
        unique: false,
      },
      ...{ hint: "", options: [{ id: "first", value: null, label: "" }], to: "" },
    };
  const { label, required, unique, hint } = field;
  const options = field.options.map(({ value, label: name }) => ({ id: value, value, label: name }));
  return { label, kind: field.kind as FieldKind, section: "", required, unique, hint, options, to: "" };
}

/** What is sent to make it. What does not belong to its kind is left out. */
export const toNew = (type: string, form: FieldForm): NewField => ({
  ...{ type, kind: form.kind, section: form.section, to: form.kind === "link" && form.to ? form.to : null },
  ...described(form),
});

/** What is sent to change it. */
export const toChanged = (type: string, key: string, form: FieldForm): ChangedField => ({
  ...{ type, key },
  ...described(form),
});

const described = ({ label, kind, required, unique, hint, options }: FieldForm) => ({
  ...{ label, hint, required: required && kind !== "yesNo", unique: unique && canBeUnique(kind) },
  options: hasOptions(kind) ? options.map(({ value, label: name }) => ({ value, label: name })) : [],
});
