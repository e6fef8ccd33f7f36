import { CategoryField } from "@/components/categories/CategoryField";
import { RichTextEditor } from "@/components/editor/RichTextEditor";
import type { useSave } from "@/components/form/use-save";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { MultiCombobox } from "@/components/ui/MultiCombobox";
import type { Choice } from "@/lib/records/lookups";
import type { ArticleCategory } from "@/lib/wiki/categories";
import type { ArticleForm } from "./article-form";
import { categoryVerbs } from "./category-verbs";

type ArticleFieldsProps = {
  form: ArticleForm;
  change: (values: Partial<ArticleForm>) => void;
  saving: Pick<ReturnType<typeof useSave>, "field">;
  categories: ArticleCategory[];
  topics: readonly Choice[];
};

const toOption = ({ id, label }: { id: number; label: string }) => ({ value: String(id), label });

/** Title, category, topics and text of an article. */
export function ArticleFields({ form, change, saving, categories, topics }: ArticleFieldsProps) {
  const offered = topics.filter(({ id, retired }) => !retired || form.topicIds.includes(id));
  const text = saving.field("html");
  return (
    <>
      <Field label="Title" required {...saving.field("title")}>
        <Input
          value={form.title}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <CategoryField
          {...{ categories, saving }}
          value={form.categoryId}
          onChange={(categoryId) => change({ categoryId })}
          create={categoryVerbs.create}
        />
        <Field
          label="Topics"
          description="Cases with one of these topics suggest the article first."
          {...saving.field("topicIds")}
        >
          <MultiCombobox
            source={offered.map(toOption)}
            placeholder="Choose topics"
            value={offered.filter(({ id }) => form.topicIds.includes(id)).map(toOption)}
            onValueChange={(chosen) =>
              change({ topicIds: chosen.map(({ value }) => Number(value)).sort((a, b) => a - b) })
            }
          />
        </Field>
      </div>
      <Field label="Text" {...text}>
        <RichTextEditor
          label="Text"
          rows={16}
          value={form.html}
          invalid={text.error !== undefined}
          onChange={(html) => change({ html })}
        />
      </Field>
    </>
  );
}
