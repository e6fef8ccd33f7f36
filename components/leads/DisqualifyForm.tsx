"use client";

import { useId, useState } from "react";
import { RichTextEditor } from "@/components/editor/RichTextEditor";
import { SelectField } from "@/components/form/fields";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { DialogCancel } from "@/components/ui/DialogCancel";
import { DialogFoot } from "@/components/ui/DialogFoot";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import type { Option } from "@/components/ui/option";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { useUnsaved } from "@/components/ui/unsaved";
import { useFocusOnArrival } from "@/components/ui/useFocusOnArrival";
import { disqualifyLeadAction } from "@/lib/leads/actions";
import type { DisqualifyDialogProps } from "./DisqualifyDialog";
import { useReopen } from "./use-reopen";

type DisqualifyFormProps = DisqualifyDialogProps & { reasons: readonly Option[] };

/** The reason, and what else is to be said. */
export function DisqualifyForm({ lead, reasons, onClose }: DisqualifyFormProps) {
  const formId = useId();
  const arrived = useFocusOnArrival<HTMLDivElement>();
  const [reason, setReason] = useState("");
  const [html, setHtml] = useState("");
  useUnsaved(reason !== "" || html !== "");
  const { tell } = useReopen();
  const { save, pending, errors, field } = useSave(disqualifyLeadAction, () => {
    onClose();
    tell(lead);
  });
  return (
    <SaveForm
      id={formId}
      onSave={() => !pending && save({ leadId: lead.id, reasonId: Number(reason) || null, html })}
      aria-label="Disqualify"
      className="flex flex-col gap-4"
    >
      <FormErrors errors={errors} title="Nothing was changed" />
      <div ref={arrived}>
        <SelectField
          label="Reason"
          required
          options={reasons}
          value={reason}
          onValueChange={setReason}
          {...field("reasonId")}
        />
      </div>
      <Field label="Note" {...field("html")}>
        <RichTextEditor label="Note" value={html} onChange={setHtml} rows={3} />
      </Field>
      <DialogFoot>
        <DialogCancel />
        <SubmitButton form={formId} pending={pending}>
          Disqualify
        </SubmitButton>
      </DialogFoot>
    </SaveForm>
  );
}
