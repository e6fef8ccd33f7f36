"use client";

import { DeleteKept } from "@/components/availability/DeleteKept";
import { EditDrawer } from "@/components/form/EditDrawer";
import { useDraft } from "@/components/form/use-draft";
import { useSaveSeen } from "@/components/form/use-save-seen";
import { DescriptionList, DescriptionRow } from "@/components/ui/DescriptionList";
import { Drawer } from "@/components/ui/Drawer";
import { availabilityLabel } from "@/lib/availability/availability";
import { changeMacroAction, deleteMacroAction } from "@/lib/macros/actions";
import type { ManagedMacro } from "@/lib/macros/macro";
import { writtenOf } from "./EntriesEditor";
import { EntryList } from "./EntryList";
import { type MacroDraft, MacroFields } from "./MacroFields";

type MacroEditorProps = { macro: ManagedMacro; mayShare: boolean; onClose: () => void };

/** A macro in the drawer: to be changed by whoever may, else to be read. */
export function MacroEditor(props: MacroEditorProps) {
  return props.macro.mayChange ? <Change {...props} /> : <Read {...props} />;
}

function Change({ macro, mayShare, onClose }: MacroEditorProps) {
  const { id, name, description, shared, parts } = macro;
  const { draft, set, dirty } = useDraft<MacroDraft>({
    name,
    description,
    shared,
    dropped: [],
    entries: macro.entries,
  });
  const saving = useSaveSeen(macro.stamp, changeMacroAction, onClose);
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
      <MacroFields {...{ draft, set, saving, parts }} mayShare={mayShare || shared} />
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
