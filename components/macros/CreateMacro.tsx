"use client";

import { CreateDialog } from "@/components/form/CreateDialog";
import { useDraft } from "@/components/form/use-draft";
import { useSave } from "@/components/form/use-save";
import { Banner } from "@/components/ui/Banner";
import { useToast } from "@/components/ui/Toast";
import { useAnswer } from "@/components/ui/useAnswer";
import type { Entry } from "@/lib/interactions/interaction";
import { createMacroAction } from "@/lib/macros/actions";
import type { MacroTarget } from "@/lib/macros/input";
import type { Capture, MacroMenu } from "@/lib/macros/macro";
import { writtenOf } from "./EntriesEditor";
import { type MacroDraft, MacroFields } from "./MacroFields";
import { usePosted } from "./use-posted";

type CreateMacroProps = {
  target: MacroTarget;
  /** What is being written beside it. */
  written: Entry | null;
  keepsFields: boolean;
  onClose: () => void;
};

/** **Create Macro**: keeps what the form or the case holds now, and what is being written beside it. */
export function CreateMacro({ target, keepsFields, ...rest }: CreateMacroProps) {
  const { answer, failure } = usePosted<Capture>("capture", target);
  if (!answer && !failure) return null;
  const { parts, values } = answer ?? nothing;
  return (
    <Create
      {...{ parts, values, ...rest }}
      dropped={keepsFields ? [] : parts.map(({ key }) => key)}
      failure={failure}
    />
  );
}

const nothing: Capture = { parts: [], values: {} };

type CreateProps = Capture &
  Pick<CreateMacroProps, "written" | "onClose"> &
  Pick<MacroDraft, "dropped"> & { failure: { message: string } | null };

function Create({ parts, values, written, dropped, failure, onClose }: CreateProps) {
  const { draft, set, dirty } = useDraft<MacroDraft>({
    ...{ name: "", description: "", shared: false, dropped },
    entries: written ? [written] : [],
  });
  const { answer: menu } = useAnswer<MacroMenu>("macros");
  const { show } = useToast();
  const saving = useSave(createMacroAction, () => {
    show(`Created ${draft.name}.`);
    onClose();
  });
  const submit = () => {
    const { dropped: left, entries, ...about } = draft;
    const kept = Object.entries(values).filter(([key]) => !left.includes(key));
    saving.save({ ...about, values: Object.fromEntries(kept), entries: writtenOf(entries) });
  };
  return (
    <CreateDialog title="Create Macro" onSubmit={submit} {...{ dirty, saving, onClose }}>
      {failure && <Banner tone="bad">{failure.message}</Banner>}
      <MacroFields {...{ draft, set, saving, parts }} mayShare={menu?.mayShare ?? false} />
    </CreateDialog>
  );
}
