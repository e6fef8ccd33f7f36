"use client";

import type { Entry } from "@/lib/interactions/interaction";
import type { ComposerTab } from "./Composer";
import type { Composing } from "./HistoryPane";
import type { LogDraft } from "./LogForm";
import { storedDraft } from "./use-stored-draft";

/** What is being written on a tab of the composer, as an entry; null where nothing is, and for a task, which is none. */
export function draftOf({ record, me }: Composing, tab: ComposerTab): Entry | null {
  const draft = storedDraft<Partial<LogDraft>>(`${me}.${record.id}.${tab}`);
  if (!draft?.html || tab === "task") return null;
  if (tab === "note") return { kind: "note", html: draft.html };
  const { kind = "call", direction = "outbound", durationMinutes = null, html } = draft;
  return { kind, direction, durationMinutes, html };
}
