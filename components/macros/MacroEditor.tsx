"use client";

import { AvailableTo } from "@/components/availability/AvailableTo";
import { DeleteKept } from "@/components/availability/DeleteKept";
import { EditDrawer } from "@/components/form/EditDrawer";
import { TextField } from "@/components/form/fields";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { DescriptionList, DescriptionRow } from "@/components/ui/DescriptionList";
import { Drawer } from "@/components/ui/Drawer";
import { availabilityLabel } from "@/lib/availability/availability";
import type { Entry } from "@/lib/interactions/interaction";
import { changeMacroAction, deleteMacroAction } from "@/lib/macros/actions";
import type { ManagedMacro } from "@/lib/macros/macro";
import { EntriesEditor, writtenOf } from "./EntriesEditor";
import { EntryList } from "./EntryList";
import { PartsToKeep } from "./PartsToKeep";

type MacroEditorProps = { macro: ManagedMacro; mayShare: boolean; onClose: () => void };

/** A macro in the drawer: to be changed by whoever may, else to be read. */
export function MacroEditor(props: MacroEditorProps) {
  return props.macro.mayChange ? <Change {...props} /> : <Read {...props} />;
}

function Change({ macro, mayShare, onClose }: MacroEditorProps) {
  const { id, name, description, shared, parts } = macro;
  const { draft, set, dirty } = useDraft({
    ...{ name, description, shared },
    dropped: [] as readonly string[],
    entries: macro.entries as readonly Entry[],
  });
  const saving = useSave(changeMacroAction, onClose);
  const save = () => {
    const { dropped, entries, ...about } = draft;
    const keep = parts.map(({ key }) => key).filter((key) => !dropped.includes(key));
    saving.save({ id, ...about, keep, entries: writtenOf(entries) });
  };
  return (
    <EditDrawer
      title={name}
      description="To keep other values, fill in a form with them and create the macro anew."
      submitLabel="Save"
      dirty={dirty}
      saving={saving}
      onSubmit={save}
      onClose={onClose}
      after={<DeleteKept kept={macro} noun="macro" deleteAction={deleteMacroAction} onDeleted={onClose} />}
    >
      <TextField
        label="Name"
        required
        {...saving.field("name")}
        value={draft.name}
        onValueChange={set("name")}
      />
      <TextField
        label="Description"
        {...saving.field("description")}
        value={draft.description}
        onValueChange={set("description")}
      />
      {(mayShare || shared) && (
        <AvailableTo {...saving.field("shared")} shared={draft.shared} onChange={set("shared")} />
      )}
      <PartsToKeep
        parts={parts}
        dropped={draft.dropped}
        onChange={set("dropped")}
        error={saving.failure?.fields?.values}
      />
      <EntriesEditor entries={draft.entries} onChange={set("entries")} />
    </EditDrawer>
  );
}

const Read = ({ macro: { name, description, owner, shared, parts, entries }, onClose }: MacroEditorProps) => (
  <Drawer
    open
    onOpenChange={(open) => !open && onClose()}
    title={name}
    description={`${availabilityLabel(shared)}, kept by ${owner}. ${description}`}
  >
    <DescriptionList className="mb-4">
      {parts.map(({ key, label, text }) => (
        <DescriptionRow key={key} term={label}>
          {text || null}
        </DescriptionRow>
      ))}
    </DescriptionList>
    <EntryList entries={entries} />
  </Drawer>
);
