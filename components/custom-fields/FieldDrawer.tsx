"use client";

import { bindTo } from "@/components/form/bind-to";
import { EditDrawer } from "@/components/form/EditDrawer";
import { SelectField, TextField } from "@/components/form/fields";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Checkbox } from "@/components/ui/Checkbox";
import { useToast } from "@/components/ui/Toast";
import { changeFieldAction, createFieldAction } from "@/lib/custom-fields/actions";
import { canBeUnique, fieldKinds, hasOptions } from "@/lib/custom-fields/field-kinds";
import type { AdminField, AdminSection, FieldsAdmin } from "@/lib/custom-fields/list-fields";
import { type FieldForm, fieldFormOf, toChanged, toNew } from "./field-form";
import { OptionsEditor } from "./OptionsEditor";

type FieldDrawerProps = Pick<FieldsAdmin, "type" | "types"> & {
  sections: AdminSection[];
  /** Missing when a new one is made. */
  field?: AdminField;
  onClose: () => void;
};

/** A new field, or one that an admin made. What kind it is, is said once. */
export function FieldDrawer({ type, types, sections, field, onClose }: FieldDrawerProps) {
  const toast = useToast();
  const { draft, set, dirty } = useDraft(fieldFormOf(sections, field));
  const saving = useSave<FieldForm, unknown>(
    (form) =>
      field
        ? changeFieldAction(toChanged(type.name, field.key, form))
        : createFieldAction(toNew(type.name, form)),
    () => {
      toast.show(field ? `Saved ${draft.label.trim()}.` : `Added ${draft.label.trim()}.`);
      onClose();
    },
  );
  const bind = bindTo({ draft, set }, saving);
  return (
    <EditDrawer
      title={field ? `Edit ${field.label}` : "Add field"}
      description={field ? field.kindLabel : `It will be on every ${type.one.toLowerCase()}.`}
      submitLabel={field ? "Save" : "Add field"}
      {...{ dirty, saving, onClose }}
      onSubmit={() => saving.save(draft)}
    >
      <TextField label="Field name" required {...bind("label")} />
      {!field && <KindFields {...{ draft, set, saving, types, sections }} />}
      {hasOptions(draft.kind) && (
        <OptionsEditor options={draft.options} onChange={set("options")} saving={saving} />
      )}
      <TextField label="Help text" description="Stands under the field in forms." {...bind("hint")} />
      <Rules {...{ draft, set, saving }} />
    </EditDrawer>
  );
}

type PartProps = {
  draft: FieldForm;
  set: ReturnType<typeof useDraft<FieldForm>>["set"];
  saving: Pick<ReturnType<typeof useSave>, "field">;
};

function KindFields({
  draft,
  set,
  saving,
  types,
  sections,
}: PartProps & Pick<FieldDrawerProps, "types" | "sections">) {
  const bind = bindTo({ draft, set }, saving);
  return (
    <>
      <SelectField
        label="Kind"
        required
        options={Object.entries(fieldKinds).map(([value, label]) => ({ value, label }))}
        value={draft.kind}
        onValueChange={(kind) => set("kind")(kind as FieldForm["kind"])}
        {...saving.field("kind")}
      />
      {draft.kind === "link" && (
        <SelectField
          label="Leads to"
          required
          options={types.map(({ name, one }) => ({ value: name, label: one }))}
          {...bind("to")}
        />
      )}
      <SelectField
        label="Section"
        required
        options={sections.map(({ title }) => ({ value: title, label: title }))}
        {...bind("section")}
      />
    </>
  );
}

function Rules({ draft, set, saving }: PartProps) {
  const unique = saving.field("unique");
  return (
    <div className="flex flex-col gap-2">
      {draft.kind !== "yesNo" && (
        <Checkbox
          label="Required"
          description="A record cannot be made without it. Records that are there are asked when the field is next changed."
          checked={draft.required}
          onChange={(event) => set("required")(event.target.checked)}
        />
      )}
      {canBeUnique(draft.kind) && (
        <Checkbox
          id={unique.id}
          label="Unique"
          description="No two records hold the same value."
          checked={draft.unique}
          onChange={(event) => set("unique")(event.target.checked)}
        />
      )}
      {unique.error && (
        <p role="alert" className="text-meta text-bad-ink">
          {unique.error}
        </p>
      )}
    </div>
  );
}
