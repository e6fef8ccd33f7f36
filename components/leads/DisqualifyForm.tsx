"use client";

import { useState } from "react";
import { RichTextEditor } from "@/components/editor/RichTextEditor";
import { SelectField } from "@/components/form/fields";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { FormErrors } from "@/components/ui/FormErrors";
import type { Option } from "@/components/ui/option";
import { Skeleton } from "@/components/ui/Skeleton";
import { useAnswer } from "@/components/ui/useAnswer";
import { disqualifyLeadAction } from "@/lib/leads/actions";
import type { DisqualifyDialogProps } from "./DisqualifyDialog";
import { useReopen } from "./use-reopen";

/** The reason, and what else is to be said. */
export function DisqualifyForm({ lead, onClose }: DisqualifyDialogProps) {
  const { answer, failure, current, retry } = useAnswer<Option[]>(`disqualify?lead=${lead.id}`);
  const [reason, setReason] = useState("");
  const [html, setHtml] = useState("");
  const { tell } = useReopen();
  const { save, pending, errors, field } = useSave(disqualifyLeadAction, () => {
    onClose();
    tell(lead);
  });
  if (failure)
    return (
      <Banner tone="bad" onRetry={retry}>
        {failure.message ?? "The reasons could not be fetched."}
      </Banner>
    );
  if (!current || !answer) return <Skeleton className="h-56" />;
  return (
    <SaveForm
      onSave={() => !pending && save({ leadId: lead.id, reasonId: Number(reason) || null, html })}
      aria-label="Disqualify"
      className="flex flex-col gap-4"
    >
      <FormErrors errors={errors} title="Nothing was changed" />
      <SelectField
        label="Reason"
        required
        options={answer}
        value={reason}
        onValueChange={setReason}
        {...field("reasonId")}
      />
      <Field label="Note" {...field("html")}>
        <RichTextEditor label="Note" value={html} onChange={setHtml} rows={3} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button size={36} onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" variant="filled" size={36} pending={pending}>
          Disqualify
        </Button>
      </div>
    </SaveForm>
  );
}
