"use client";

import { colourOptions } from "@/components/form/colour-options";
import { SelectField, TextField } from "@/components/form/fields";
import { Field } from "@/components/ui/Field";
import { MultiCombobox } from "@/components/ui/MultiCombobox";
import { NumberInput } from "@/components/ui/NumberInput";
import type { Option } from "@/components/ui/option";
import type { Requirable } from "@/lib/pipelines/listed";
import {
  isOpenKind,
  kindNames,
  probabilityOf,
  type StageKind,
  stageKinds,
} from "@/lib/pipelines/stage-kinds";
import type { MarkColour } from "@/lib/records/mark-colours";
import type { StageForm } from "./stage-form";

type StageFieldsProps = {
  form: StageForm;
  change: (part: Partial<StageForm>) => void;
  /** Deals are or were in it: it stays what it is for them. */
  used: boolean;
  /** What a stage of its kind can ask for. */
  requirable: Requirable[];
  field: (name: keyof StageForm) => { id: string; error?: string };
};

const kindOptions: Option[] = stageKinds.map((kind) => ({ value: kind, label: kindNames[kind] }));

/** What a stage is. */
export function StageFields({ form, change, used, requirable, field }: StageFieldsProps) {
  return (
    <>
      <TextField
        label="Name"
        required
        value={form.name}
        onValueChange={(name) => change({ name })}
        {...field("name")}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label="Kind"
          options={kindOptions}
          value={form.kind}
          onValueChange={(kind) => change({ kind: kind as StageKind })}
          disabled={used}
          description={used ? "Deals are or were in it: for them it stays what it is." : undefined}
          {...field("kind")}
        />
        <ProbabilityField {...{ form, change, field }} />
      </div>
      <SelectField
        label="Colour"
        options={colourOptions}
        value={form.colour}
        onValueChange={(colour) => change({ colour: colour as MarkColour })}
        {...field("colour")}
      />
      {isOpenKind(form.kind) && (
        <Field
          label="Days until a deal rots"
          description="Without a move or an interaction. Empty for never."
          {...field("rotsAfterDays")}
        >
          {/* Without bounds: what is typed beyond them would be put right without a word, where a sentence must say so. */}
          <NumberInput
            value={form.rotsAfterDays}
            onValueChange={(rotsAfterDays) => change({ rotsAfterDays })}
            className="w-24"
          />
        </Field>
      )}
      <RequiresField {...{ form, change, requirable, field }} />
    </>
  );
}

const settledWords: Partial<Record<StageKind, string>> = {
  won: "What is won is certain.",
  lost: "What is lost has no chance left.",
};

function ProbabilityField({ form, change, field }: Pick<StageFieldsProps, "form" | "change" | "field">) {
  const isOpen = isOpenKind(form.kind);
  return (
    <Field
      label="Probability"
      required={isOpen}
      disabled={!isOpen}
      aside={<span className="text-muted">%</span>}
      description={settledWords[form.kind]}
      {...field("probability")}
    >
      <NumberInput
        disabled={!isOpen}
        value={isOpen ? form.probability : probabilityOf(form.kind, 0)}
        onValueChange={(probability) => change({ probability })}
      />
    </Field>
  );
}

function RequiresField({
  form,
  change,
  requirable,
  field,
}: Pick<StageFieldsProps, "form" | "change" | "requirable" | "field">) {
  const options = requirable.map(({ key, label }) => ({ value: key, label }));
  return (
    <Field
      label="Required fields"
      description={
        form.kind === "lost"
          ? "A deal comes into the stage only with these filled in, and with a lost reason."
          : "A deal comes into the stage only with these filled in."
      }
      {...field("requires")}
    >
      <MultiCombobox
        source={options}
        value={options.filter(({ value }) => form.requires.includes(value))}
        onValueChange={(chosen) => change({ requires: chosen.map(({ value }) => value) })}
        placeholder="Choose…"
      />
    </Field>
  );
}
