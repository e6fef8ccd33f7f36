"use client";

import { useId, useState } from "react";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { FormErrors } from "@/components/ui/FormErrors";
import { SubmitButton } from "@/components/ui/SubmitButton";
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
  const formId = useId();
  const [draft, setDraft] = useState({ name: "", html, shared: false });
  const { answer } = useAnswer<TextMenu>("predefined-texts");
  const { show } = useToast();
  const saving = useSave(createTextAction, () => {
    show(`Created ${draft.name}. Type / in any text to insert it.`);
    onClose();
  });
  return (
    <Dialog
      title="Create Predefined Text"
      open
      dismissible={draft.name === "" && draft.html === html}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          <Button size={36} onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton form={formId} pending={saving.pending}>
            Create
          </SubmitButton>
        </>
      }
    >
      <SaveForm id={formId} onSave={() => saving.save(draft)} className="flex flex-col gap-4">
        <FormErrors errors={saving.errors} />
        <TextFields
          draft={draft}
          onChange={setDraft}
          field={saving.field}
          mayShare={answer?.mayShare ?? false}
        />
      </SaveForm>
    </Dialog>
  );
}
