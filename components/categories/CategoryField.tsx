import type { useSave } from "@/components/form/use-save";
import { Field } from "@/components/ui/Field";
import { Select } from "@/components/ui/Select";
import type { CategoryVerbs } from "./category";
import { NewCategoryPopover } from "./NewCategoryPopover";

type CategoryFieldProps = {
  categories: readonly { id: number; name: string }[];
  value: number | null;
  onChange: (categoryId: number) => void;
  create: CategoryVerbs["create"];
  saving: Pick<ReturnType<typeof useSave>, "field">;
};

/** Which category something is in, or a new one made on the spot. */
export function CategoryField({ categories, value, onChange, create, saving }: CategoryFieldProps) {
  return (
    <div className="flex items-end gap-2">
      <Field label="Category" required {...saving.field("categoryId")} className="flex-1">
        <Select
          options={categories.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={value === null ? null : String(value)}
          onValueChange={(chosen) => onChange(Number(chosen))}
        />
      </Field>
      <NewCategoryPopover create={create} onCreated={onChange} />
    </div>
  );
}
