"use client";

import type { RefObject } from "react";
import { useKeys } from "@/components/shell/KeysProvider";
import type { CasePane } from "@/lib/inbox/pane";
import type { InboxRow } from "@/lib/inbox/rows";
import type { ListHandle } from "./CaseList";
import type { ConversationHandle } from "./Conversation";
import type { ChipKey } from "./PropertyChip";

type Keyed = {
  rows: readonly InboxRow[];
  caseId: number | null;
  /** The open case; null where there is none, or it is not there yet. */
  pane: CasePane | null;
  list: RefObject<ListHandle | null>;
  conversation: RefObject<ConversationHandle | null>;
  /** Shows a case while walking along the list. */
  walk: (id: number) => void;
  /** Puts the focus into the open case. */
  enter: () => void;
  /** From the open case back to the list. */
  leave: () => void;
  onChoosing: (key: ChipKey) => void;
  onResolve: (pane: CasePane) => void;
};

/** The keyboard's way through the inbox: J and K walk, Enter goes in, letters change the open case, Escape leads back. */
export function useInboxKeys({ rows, caseId, pane, list, conversation, ...does }: Keyed) {
  const step = (by: 1 | -1) => (event: KeyboardEvent) => {
    const focused = focusedCase();
    if (focused === null && event.key.startsWith("Arrow")) return false;
    const at = rows.findIndex(({ id }) => id === (focused ?? caseId));
    const next = rows[at < 0 ? 0 : at + by];
    if (!next) return undefined;
    // On a phone the list is a page of its own, and a case another.
    if (isWide()) does.walk(next.id);
    list.current?.focus(next.id);
    return undefined;
  };
  const onCase = (run: (pane: CasePane) => void) => () => {
    if (!pane?.mayEdit) return false;
    run(pane);
    return undefined;
  };
  useKeys({
    inboxNext: step(1),
    inboxPrevious: step(-1),
    inboxOpen: () => (pane ? does.enter() : false),
    inboxReply: onCase(() => conversation.current?.compose("log")),
    inboxNote: onCase(() => conversation.current?.compose("note")),
    inboxAssign: onCase(() => does.onChoosing("ownerId")),
    inboxStatus: onCase(() => does.onChoosing("statusId")),
    inboxTopic: onCase(() => does.onChoosing("topicId")),
    inboxResolve: onCase(does.onResolve),
    inboxBack: () => (caseId === null || focusedCase() !== null ? false : does.leave()),
  });
}

/** The case whose line in the list has the focus. */
export function focusedCase(): number | null {
  const held = document.activeElement?.closest<HTMLElement>("[data-case]")?.dataset.case;
  return held === undefined ? null : Number(held);
}

/** Where list and case stand beside one another; the same bound as the style sheet's `md`. */
export const isWide = () => matchMedia("(min-width: 45rem)").matches;
