"use client";

import { useState } from "react";
import { FlagDialog } from "@/components/history/FlagDialog";
import { useShell } from "@/components/shell/ShellContext";
import type { Interaction } from "@/lib/interactions/interaction";

type FlagsOnEntryProps = { notes: readonly Interaction[]; entered: boolean };

/**
 * Flagged notes pop up for whoever opens the case or is about to write on it (SPEC.md 9.3). Who only walks past it has
 * them on top of the conversation. They are dismissed for as long as the case stays open.
 */
export function FlagsOnEntry({ notes, entered }: FlagsOnEntryProps) {
  const { readOnly } = useShell();
  // Those that stood then; whoever flags a note here need not be told.
  const [standing, setStanding] = useState<readonly Interaction[] | null>(null);
  const [dismissed, setDismissed] = useState(false);
  if (entered && standing === null) setStanding(notes);
  if (readOnly || !standing?.length) return null;
  return <FlagDialog notes={standing} open={!dismissed} onDismiss={() => setDismissed(true)} />;
}
