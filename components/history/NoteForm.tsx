"use client";

import { type Ref, useRef, useState } from "react";
import { RichTextEditor, type RichTextHandle } from "@/components/editor/RichTextEditor";
import { useWritingPlace } from "@/components/editor/writing-place";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { FormErrors } from "@/components/ui/FormErrors";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { addNoteAction, changeNoteAction } from "@/lib/interactions/actions";
import type { Interaction } from "@/lib/interactions/interaction";
import { type FlagDraft, FlagFields } from "./FlagFields";
import type { Composing } from "./HistoryPane";
import { SendButton } from "./SendButton";
import { useAsked } from "./use-asked";
import { useStoredDraft } from "./use-stored-draft";

type NoteDraft = { html: string } & FlagDraft;

const blank: NoteDraft = { html: "", flagged: false, flagEndsOn: "" };

type NewNoteProps = { composing: Composing; asked: number; onSaved: () => void };

/** Writes a note. What is typed is kept for the record until it is saved. */
export function NewNote({ composing, asked, onSaved }: NewNoteProps) {
  const editor = useRef<RichTextHandle>(null);
  useAsked(asked, () => editor.current?.focus());
  const { record, me } = composing;
  useWritingPlace(record.id, editor);
  const { draft, setDraft, discard } = useStoredDraft(`${me}.${record.id}.note`, blank);
  const saving = useSave(addNoteAction, () => {
    discard();
    onSaved();
  });
  const save = () =>
    saving.save({ record, ...draft, flagEndsOn: draft.flagEndsOn || null, seen: composing.seen.id });
  return (
    <SaveForm onSave={save} data-blank={draft.html === "" || undefined} className="group/note flex flex-col">
      <Fields draft={draft} setDraft={setDraft} saving={saving} composing={composing} editorRef={editor} bare>
        <SendButton composing={composing} saving={saving} blank={draft.html === ""} />
      </Fields>
    </SaveForm>
  );
}

type ChangeNoteProps = { note: Interaction; composing: Composing; onDone: () => void };

/** Changes a note where it stands. */
export function NoteForm({ note, composing, onDone }: ChangeNoteProps) {
  const [start] = useState<NoteDraft>({
    html: note.html,
    flagged: note.flag !== null,
    flagEndsOn: note.flag?.endsOn ?? "",
  });
  const [draft, setDraft] = useState(start);
  const [seenUpdatedAt] = useState(note.updatedAt);
  const saving = useSave(changeNoteAction, onDone);
  const save = () =>
    saving.save({
      id: note.id,
      seenUpdatedAt,
      html: draft.html,
      flagged: draft.flagged,
      // An end that was left alone may lie behind us, and stays.
      ...(draft.flagEndsOn !== start.flagEndsOn && { flagEndsOn: draft.flagEndsOn || null }),
    });
  return (
    <SaveForm onSave={save} className="flex flex-col gap-2">
      <Fields draft={draft} setDraft={setDraft} saving={saving} composing={composing}>
        <Button onClick={onDone}>Cancel</Button>
        <SubmitButton size={32} pending={saving.pending}>
          Save
        </SubmitButton>
      </Fields>
    </SaveForm>
  );
}

/**
 * On a phone a note that nobody is writing is one field, so that the history has the room. It stays open while
 * something else of the composer has the focus, or a menu of it is open: else what is pressed there would move from
 * under the finger.
 */
const restingClass =
  "max-md:group-data-blank/note:group-not-focus-within/composer:group-not-has-aria-expanded/composer:hidden";

type FieldsProps = {
  draft: NoteDraft;
  setDraft: (draft: NoteDraft) => void;
  saving: Pick<ReturnType<typeof useSave>, "field" | "errors">;
  composing: Composing;
  editorRef?: Ref<RichTextHandle>;
  bare?: boolean;
  children: React.ReactNode;
};

function Fields({ draft, setDraft, saving, composing, editorRef, bare, children }: FieldsProps) {
  const { id, error } = saving.field("html");
  return (
    <>
      <FormErrors errors={saving.errors} />
      <RichTextEditor
        ref={editorRef}
        id={id}
        label="Note"
        placeholder="Write a note…"
        value={draft.html}
        onChange={(html) => setDraft({ ...draft, html })}
        people={composing.people}
        invalid={error !== undefined}
        bare={bare}
        toolsClass={bare ? restingClass : undefined}
      />
      {error && <p className="px-3 text-meta text-bad-ink">{error}</p>}
      <FlagFields
        className={bare ? `px-3 pb-2 ${restingClass}` : undefined}
        draft={draft}
        onChange={(flag) => setDraft({ ...draft, ...flag })}
        end={saving.field("flagEndsOn")}
      >
        {children}
      </FlagFields>
    </>
  );
}
