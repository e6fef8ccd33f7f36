"use client";

import { AvailableTo } from "@/components/availability/AvailableTo";
import { bindTo } from "@/components/form/bind-to";
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
  const bind = bindTo({ draft, set }, saving);
  return (
    <>
      <TextField label="Name" required {...bind("name")} />
      <TextField label="Description" {...bind("description")} />
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
