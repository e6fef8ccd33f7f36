"use client";

import { useId, useState } from "react";
import { AvailableTo } from "@/components/availability/AvailableTo";
import { TextField } from "@/components/form/fields";
import { SaveForm } from "@/components/form/SaveForm";
import { useSave } from "@/components/form/use-save";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { FormErrors } from "@/components/ui/FormErrors";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { useToast } from "@/components/ui/Toast";
import { useAnswer } from "@/components/ui/useAnswer";
import type { Entry } from "@/lib/interactions/interaction";
import { createMacroAction } from "@/lib/macros/actions";
import type { MacroTarget } from "@/lib/macros/input";
import type { Capture, MacroMenu } from "@/lib/macros/macro";
import { EntriesEditor, writtenOf } from "./EntriesEditor";
import { PartsToKeep } from "./PartsToKeep";
import { usePosted } from "./use-posted";

type CreateMacroProps = {
  target: MacroTarget;
  draft: Entry | null;
  keepsFields: boolean;
  onClose: () => void;
};

/** **Create Macro**: keeps what the form or the case holds now, and what is being written beside it. */
export function CreateMacro({ target, draft, keepsFields, onClose }: CreateMacroProps) {
  const formId = useId();
  const [about, setAbout] = useState({ name: "", description: "", shared: false });
  const [entries, setEntries] = useState<readonly Entry[]>(draft ? [draft] : []);
  const [dropped, setDropped] = useState<readonly string[] | null>(null);
  const { answer: menu } = useAnswer<MacroMenu>("macros");
  const { answer: capture, failure } = usePosted<Capture>("capture", target);
  const { show } = useToast();
  const saving = useSave(createMacroAction, () => {
    show(`Created ${about.name}.`);
    onClose();
  });
  const parts = capture?.parts ?? [];
  const left = dropped ?? (keepsFields ? [] : parts.map(({ key }) => key));
  const kept = Object.entries(capture?.values ?? {}).filter(([key]) => !left.includes(key));
  const save = () =>
    capture && saving.save({ ...about, values: Object.fromEntries(kept), entries: writtenOf(entries) });
  return (
    <Dialog
      title="Create Macro"
      open
      dismissible={about.name === ""}
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
      <SaveForm id={formId} onSave={save} className="flex flex-col gap-4">
        <FormErrors errors={saving.errors} />
        {failure && <Banner tone="bad">{failure.message}</Banner>}
        <TextField
          label="Name"
          required
          {...saving.field("name")}
          value={about.name}
          onValueChange={(name) => setAbout({ ...about, name })}
        />
        <TextField
          label="Description"
          {...saving.field("description")}
          value={about.description}
          onValueChange={(description) => setAbout({ ...about, description })}
        />
        {menu?.mayShare && (
          <AvailableTo
            {...saving.field("shared")}
            shared={about.shared}
            onChange={(shared) => setAbout({ ...about, shared })}
          />
        )}
        <PartsToKeep
          parts={parts}
          dropped={left}
          onChange={setDropped}
          error={saving.failure?.fields?.values}
        />
        <EntriesEditor entries={entries} onChange={setEntries} />
      </SaveForm>
    </Dialog>
  );
}
