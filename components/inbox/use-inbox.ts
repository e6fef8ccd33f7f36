"use client";

import { useEffect, useRef, useState } from "react";
import { focusHeading } from "@/components/shell/focus-heading";
import { type InboxList, writeInboxList } from "@/lib/inbox/address";
import type { InboxPage } from "@/lib/inbox/inbox";
import type { ListHandle } from "./CaseList";
import type { ConversationHandle } from "./Conversation";
import type { ChipKey } from "./PropertyChip";
import { useInboxAddress } from "./use-address";
import { focusedCase, isWide, useInboxKeys } from "./use-keys";
import { useInboxList } from "./use-list";
import { useInboxNews } from "./use-news";
import { useCasePane } from "./use-pane";
import { useRead } from "./use-read";
import { useResolve } from "./use-resolve";

/** The inbox as it works: its list, its open case, and what leads from one to the other. */
export function useInbox(page: InboxPage, listKey: string) {
  const { address, go, step } = useInboxAddress();
  const { caseId } = address;
  const list = useInboxList(writeInboxList(address).toString(), { key: listKey, top: page.top }, caseId);
  const { pane, failed, prefetch, renew: renewPane } = useCasePane(caseId, page.pane);
  const { changes, changed } = useInboxNews({
    renewRows: list.renew,
    reload: list.reload,
    renewPane,
    caseId,
    drawnAt: page.drawnAt,
  });
  const [choosing, setChoosing] = useState<ChipKey | null>(null);
  // Whoever walks past a case has not gone into it; a link leads there.
  const [entered, setEntered] = useState(caseId);
  const handle = useRef<ListHandle>(null);
  const conversation = useRef<ConversationHandle>(null);

  // On a phone the list has to be there again before its line can have the focus.
  const left = useRef<number | null>(null);

  const at = list.rows.findIndex(({ id }) => id === caseId);
  const row = list.rows[at];
  const next = list.rows[at + 1]?.id;
  useEffect(() => prefetch(next), [prefetch, next]);
  useRead(row, pane !== null, list.markRead);

  const show = (id: number | null, how = go) => {
    setChoosing(null);
    setEntered(null);
    how({ ...address, caseId: id });
  };
  const enter = () => {
    setEntered(caseId);
    document.querySelector<HTMLElement>("[data-case-heading]")?.focus();
  };
  const open = (id: number) => {
    if (id === caseId) return enter();
    show(id);
    setEntered(id);
  };
  const back = () => {
    left.current = caseId;
    show(null);
  };
  useEffect(() => {
    if (caseId === null && left.current !== null && !handle.current?.focus(left.current)) focusHeading();
    left.current = null;
  }, [caseId]);
  const resolving = useResolve({
    ...{ afterResolve: page.afterResolve, changed, reload: list.reload },
    nextId: () => (list.rows[at + 1] ?? list.rows[at - 1])?.id ?? null,
    open: (id) => {
      show(id);
      if (id !== null) handle.current?.focus(id);
    },
    stay: () => focusedCase() === null && enter(),
  });
  const leave = () => {
    if (!isWide() || !handle.current?.focus(caseId ?? 0)) back();
  };
  useInboxKeys({
    ...{ rows: list.rows, caseId, pane, list: handle, conversation, enter, leave },
    walk: (id) => show(id, step),
    onChoosing: setChoosing,
    onResolve: resolving.run,
  });
  return {
    ...{
      address,
      list,
      pane,
      row,
      failed,
      prefetch,
      renewPane,
      changes,
      changed,
      handle,
      conversation,
    },
    ...{ entered, setEntered, choosing, setChoosing, open, back, leave, resolving },
    // Going back leads past what was typed letter by letter.
    showList: (next: InboxList) => (address.q && next.q ? step : go)({ ...next, caseId: null }),
  };
}
