"use client";

import { useRef } from "react";
import { DeletePart } from "@/components/form/DeletePart";
import { EditDrawer } from "@/components/form/EditDrawer";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Combobox } from "@/components/ui/Combobox";
import { Field } from "@/components/ui/Field";
import { Input } from "@/components/ui/Input";
import { RadioGroup } from "@/components/ui/RadioGroup";
import { Switch } from "@/components/ui/Switch";
import { useToast } from "@/components/ui/Toast";
import {
  changeIntegrationAction,
  createIntegrationAction,
  deleteIntegrationAction,
} from "@/lib/integrations/actions";
import {
  type IntegrationInput,
  type ShownAs,
  showingNames,
  showings,
} from "@/lib/integrations/integration-input";
import type { Integration } from "@/lib/integrations/integrations";
import { type OfferedPlaceholder, wordsFor } from "@/lib/placeholders/placeholder";

type IntegrationEditorProps = {
  integration: Integration | null;
  placeholders: OfferedPlaceholder[];
  onClose: () => void;
};

const blank: IntegrationInput = { name: "", address: "https://", shownAs: "link", active: true };

/** The drawer of an integration. */
export function IntegrationEditor({ integration, placeholders, onClose }: IntegrationEditorProps) {
  const { id, ...saved } = integration ?? { id: null, ...blank };
  const { draft, set, dirty } = useDraft<IntegrationInput>(saved);
  const address = useRef<HTMLInputElement>(null);
  const toast = useToast();
  const saving = useSave<IntegrationInput, unknown>(
    (input) => (id === null ? createIntegrationAction(input) : changeIntegrationAction({ ...input, id })),
    () => {
      toast.show(`Saved ${draft.name.trim()}.`);
      onClose();
    },
  );

  /** Where the cursor was in the address, which then stands behind it. */
  function add(name: string) {
    const input = address.current!;
    input.setRangeText(`{{${name}}}`, input.selectionStart!, input.selectionStart!, "end");
    set("address")(input.value);
  }

  return (
    <EditDrawer
      title={integration ? `Edit ${integration.name}` : "Add integration"}
      submitLabel="Save"
      after={
        integration && (
          <DeletePart
            noun="integration"
            of={integration}
            description="It goes from beside every case. To hide it only, switch it off."
            deleteAction={deleteIntegrationAction}
            onDeleted={onClose}
          />
        )
      }
      onSubmit={() => saving.save(draft)}
      {...{ dirty, saving, onClose }}
    >
      <Field label="Name" required {...saving.field("name")}>
        <Input value={draft.name} maxLength={60} onChange={(event) => set("name")(event.target.value)} />
      </Field>
      <Field
        label="Address"
        required
        description="What a placeholder stands for is filled in for the case that is open, as far as its reader may see it."
        {...saving.field("address")}
      >
        <Input
          ref={address}
          value={draft.address}
          maxLength={2000}
          inputMode="url"
          spellCheck={false}
          onChange={(event) => set("address")(event.target.value)}
        />
      </Field>
      <Field label="Add a placeholder">
        <Combobox
          source={placeholders.map((each) => ({
            ...{ value: each.name, label: wordsFor(each), hint: `{{${each.name}}}` },
          }))}
          value={null}
          placeholder="Find a field"
          onValueChange={(chosen) => chosen && add(chosen.value)}
        />
      </Field>
      <RadioGroup
        legend="Shown as"
        name="shownAs"
        options={showings.map((value) => ({ value, label: showingNames[value], description: about[value] }))}
        value={draft.shownAs}
        onValueChange={(value) => set("shownAs")(value as ShownAs)}
      />
      <Switch
        label="On"
        description="Switched off, nobody sees it beside a case."
        checked={draft.active}
        onChange={(event) => set("active")(event.target.checked)}
      />
    </EditDrawer>
  );
}

const about: Record<ShownAs, string> = {
  link: "Opens in a new tab.",
  frame: "A page of it stands beside the case, if the other program allows that.",
};
