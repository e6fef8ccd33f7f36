"use client";

import { AvailableTo } from "@/components/availability/AvailableTo";
import { TextField } from "@/components/form/fields";
import type { useDraft } from "@/components/form/use-draft";
import type { useSave } from "@/components/form/use-save";
import type { Entry } from "@/lib/interactions/interaction";
import type { Part } from "@/lib/macros/macro";
import { EntriesEditor } from "./EntriesEditor";
import { PartsToKeep } from "./PartsToKeep";

export type MacroDraft = {
  name: string;
  description: string;
  shared: boolean;
  /** The keys of the fields that are not kept. */
  dropped: readonly string[];
  entries: readonly Entry[];
};

type MacroFieldsProps = {
  draft: MacroDraft;
  set: ReturnType<typeof useDraft<MacroDraft>>["set"];
  saving: Pick<ReturnType<typeof useSave>, "field">;
  mayShare: boolean;
  parts: readonly Part[];
};

/** What a macro is called, whom it is for, what it fills in and what it writes. */
export function MacroFields({ draft, set, saving, mayShare, parts }: MacroFieldsProps) {
  return (
    <>
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
      {mayShare && <AvailableTo {...saving.field("shared")} shared={draft.shared} onChange={set("shared")} />}
      <PartsToKeep
        {...saving.field("values")}
        parts={parts}
        dropped={draft.dropped}
        onChange={set("dropped")}
      />
      <EntriesEditor entries={draft.entries} onChange={set("entries")} />
    </>
  );
}
