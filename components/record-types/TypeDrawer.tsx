"use client";

import { bindTo } from "@/components/form/bind-to";
import { EditDrawer } from "@/components/form/EditDrawer";
import { SelectField, TextField } from "@/components/form/fields";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { useToast } from "@/components/ui/Toast";
import { dashed } from "@/lib/custom-fields/slug";
import type { ActionResult } from "@/lib/failure";
import { changeTypeAction, createTypeAction } from "@/lib/record-types/actions";
import type { TypeIconName } from "@/lib/record-types/icons";
import type { AdminType, TypesAdmin } from "@/lib/record-types/list-types";
import { HideType } from "./HideType";
import { IconField } from "./IconField";
import { TypeRelations } from "./TypeRelations";

type TypeDrawerProps = Pick<TypesAdmin, "types"> & {
  /** Missing when a new one is made. */
  type?: AdminType;
  onClose: () => void;
};

type Draft = { one: string; many: string; path: string; icon: TypeIconName; sameAs: string };

const nobody = "nobody";

/** A new record type, or one that an admin made; its relations and Hide save by themselves. */
export function TypeDrawer({ type, types, onClose }: TypeDrawerProps) {
  const toast = useToast();
  const { draft, set, setDraft, dirty } = useDraft<Draft>({
    ...{ one: type?.one ?? "", many: type?.many ?? "", path: type?.path ?? "" },
    ...{ icon: (type?.icon as TypeIconName) ?? "box", sameAs: types[0]?.name ?? nobody },
  });
  const saving = useSave<Draft, unknown>(
    (input) => save(input, type?.name),
    () => {
      toast.show(type ? `Saved ${draft.many}.` : `Created ${draft.many}. It is in the menu now.`);
      onClose();
    },
  );
  const bind = bindTo({ draft, set }, saving);
  // The address follows the name until somebody types it.
  const setMany = (many: string) =>
    setDraft((last) => ({ ...last, many, path: last.path === dashed(last.many) ? dashed(many) : last.path }));
  return (
    <EditDrawer
      title={type ? `Edit ${type.many}` : "Create record type"}
      submitLabel={type ? "Save" : "Create record type"}
      {...{ dirty, saving, onClose }}
      onSubmit={() => saving.save(draft)}
      after={
        type && (
          <>
            {!type.hidden && <TypeRelations type={type} types={types} />}
            <HideType type={type} onDone={onClose} />
          </>
        )
      }
    >
      <TextField label="Name of one" description="As in “New vehicle”." required {...bind("one")} />
      <TextField
        label="Name of several"
        description="As in the menu."
        required
        value={draft.many}
        onValueChange={setMany}
        {...saving.field("many")}
      />
      <TextField
        label="Address"
        description={`The list is at /${draft.path || "…"}.`}
        required
        {...bind("path")}
      />
      <IconField value={draft.icon} onValueChange={set("icon")} />
      {!type && (
        <SelectField
          label="Rights"
          description="Every role begins with the rights that it has there. Change them in Roles & Permissions."
          options={[
            ...types.map(({ name, many }) => ({ value: name, label: `Same as ${many}` })),
            { value: nobody, label: "Super Admins alone" },
          ]}
          {...bind("sameAs")}
        />
      )}
    </EditDrawer>
  );
}

function save({ sameAs, ...input }: Draft, name: string | undefined): Promise<ActionResult<unknown>> {
  if (name) return changeTypeAction({ ...input, name });
  return createTypeAction({ ...input, sameAs: sameAs === nobody ? null : sameAs });
}
