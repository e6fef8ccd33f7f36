"use client";

import type { InboxPage } from "@/lib/inbox/inbox";
import { CasePart } from "./CasePart";
import { ListPart } from "./ListPart";
import { useInbox } from "./use-inbox";
import { useSide } from "./use-side";

export type InboxProps = {
  page: InboxPage;
  /** The list's part of the address that the page was drawn for. */
  listKey: string;
  reader: { id: number; timeZone: string };
  /** When it was drawn, in milliseconds. */
  now: number;
  sideFolded: boolean;
};

/** The Case Inbox: the cases of a queue, the open one of them, and what is beside it; on a phone one at a time. */
export function Inbox({ page, listKey, reader, now, sideFolded }: InboxProps) {
  const inbox = useInbox(page, listKey);
  const side = useSide(sideFolded);
  const isOpen = inbox.address.caseId !== null;
  return (
    <div className="flex h-[calc(100dvh-var(--frame-top)-var(--frame-foot))] min-h-0">
      <h1 tabIndex={-1} className="sr-only">
        Case Inbox
      </h1>
      <section
        aria-label="Cases of the queue"
        className={`flex min-h-0 w-85 shrink-0 flex-col border-r border-rule-strong max-xl:w-75 max-md:w-full max-md:border-r-0 ${isOpen ? "max-md:hidden" : ""}`}
      >
        <ListPart inbox={inbox} page={page} timeZone={reader.timeZone} drawnAt={now} />
      </section>
      <div className={`flex min-h-0 min-w-0 flex-1 ${isOpen ? "" : "max-md:hidden"}`}>
        <CasePart inbox={inbox} me={reader.id} side={side} />
      </div>
    </div>
  );
}
