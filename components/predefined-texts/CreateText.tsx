"use client";

import { CreateDialog } from "@/components/form/CreateDialog";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { useToast } from "@/components/ui/Toast";
import { useAnswer } from "@/components/ui/useAnswer";
import { createTextAction } from "@/lib/predefined-texts/actions";
import type { TextMenu } from "@/lib/predefined-texts/text";
import { TextFields } from "./TextFields";

type CreateTextProps = {
  /** What it begins with: the draft that was being written. */
  html?: string;
  onClose: () => void;
};

/** **Create Predefined Text**, wherever somebody writes. */
export function CreateText({ html = "", onClose }: CreateTextProps) {
  const { draft, setDraft, dirty } = useDraft({ name: "", html, shared: false });
  const { answer } = useAnswer<TextMenu>("predefined-texts");
  const { show } = useToast();
  const saving = useSave(createTextAction, () => {
    show(`Created ${draft.name}. Type / in any text to insert it.`);
    onClose();
  });
  return (
    <CreateDialog
      title="Create Predefined Text"
      onSubmit={() => saving.save(draft)}
      {...{ dirty, saving, onClose }}
    >
      <TextFields
        draft={draft}
        onChange={setDraft}
        field={saving.field}
        mayShare={answer?.mayShare ?? false}
      />
    </CreateDialog>
  );
}
