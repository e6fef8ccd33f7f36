"use client";

import { CategoryField } from "@/components/categories/CategoryField";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { MultiCombobox } from "@/components/ui/MultiCombobox";
import type { TopicCategory } from "@/lib/topics/categories";
import { categoryVerbs } from "./category-verbs";
import type { StepProps } from "./TopicEditor";
import { TopicStep } from "./TopicStep";
import type { Department } from "./TopicsAdmin";

type Props = StepProps & { categories: TopicCategory[]; departments: Department[] };

const toOption = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name });

export function TopicOrganization({ form, change, saving, categories, departments }: Props) {
  const all = departments.every(({ id }) => form.teamIds.includes(id));
  return (
    <TopicStep title="Topic Organization">
      <Field label="Name" required {...saving.field("name")}>
        <Input value={form.name} maxLength={80} onChange={(event) => change({ name: event.target.value })} />
      </Field>
      <CategoryField
        {...{ categories, saving }}
        value={form.categoryId}
        onChange={(categoryId) => change({ categoryId })}
        create={categoryVerbs.create}
      />
      <Field
        label="Departments"
        {...saving.field("teamIds")}
        description={all || form.teamIds.length === 0 ? "All departments, new ones too." : undefined}
      >
        <MultiCombobox
          source={departments.map(toOption)}
          placeholder="All departments"
          value={departments.filter(({ id }) => form.teamIds.includes(id)).map(toOption)}
          onValueChange={(chosen) => change({ teamIds: chosen.map(({ value }) => Number(value)) })}
        />
      </Field>
    </TopicStep>
  );
}
