"use client";

import { DeleteKept } from "@/components/availability/DeleteKept";
import { RichText } from "@/components/editor/RichText";
import { EditDrawer } from "@/components/form/EditDrawer";
import { useDraft } from "@/components/form/use-draft";
import { useSaveSeen } from "@/components/form/use-save-seen";
import { Drawer } from "@/components/ui/Drawer";
import { availabilityLabel } from "@/lib/availability/availability";
import { changeTextAction, deleteTextAction } from "@/lib/predefined-texts/actions";
import type { ManagedText } from "@/lib/predefined-texts/text";
import { TextFields } from "./TextFields";

type TextEditorProps = { text: ManagedText; mayShare: boolean; onClose: () => void };

/** A predefined text in the drawer: to be changed by whoever may, else to be read. */
export function TextEditor(props: TextEditorProps) {
  return props.text.mayChange ? <Change {...props} /> : <Read {...props} />;
}

function Change({ text, mayShare, onClose }: TextEditorProps) {
  const { id, name, html, shared } = text;
  const { draft, setDraft, dirty } = useDraft({ name, html, shared });
  const saving = useSaveSeen(text.stamp, changeTextAction, onClose);
  return (
    <EditDrawer
      title={name}
      submitLabel="Save"
      dirty={dirty}
      saving={saving}
      onSubmit={() => saving.save({ id, ...draft })}
      onClose={onClose}
      after={<DeleteKept kept={text} noun="text" deleteAction={deleteTextAction} onDeleted={onClose} />}
    >
      <TextFields draft={draft} onChange={setDraft} field={saving.field} mayShare={mayShare || shared} />
    </EditDrawer>
  );
}

const Read = ({ text: { name, html, owner, shared }, onClose }: TextEditorProps) => (
  <Drawer
    open
    onOpenChange={(open) => !open && onClose()}
    title={name}
    description={`${availabilityLabel(shared)}, kept by ${owner}`}
  >
    <RichText html={html} />
  </Drawer>
);
