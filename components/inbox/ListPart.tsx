"use client";

import { usePresences } from "@/components/live/usePresences";
import { writeInboxAddress } from "@/lib/inbox/address";
import type { InboxPage } from "@/lib/inbox/inbox";
import { CaseList } from "./CaseList";
import { ListNotices } from "./ListNotices";
import { PresenceRings } from "./Presence";
import { QueueHead } from "./QueueHead";
import type { useInbox } from "./use-inbox";
import { useNow } from "./use-now";

type ListPartProps = {
  inbox: ReturnType<typeof useInbox>;
  page: InboxPage;
  timeZone: string;
  drawnAt: number;
};

/** The queue and its cases. */
export function ListPart({ inbox, page, timeZone, drawnAt }: ListPartProps) {
  const { address, list, handle, showList } = inbox;
  const now = useNow(drawnAt);
  const presences = usePresences();
  const showFresh = async () => {
    handle.current?.toTop();
    const [first] = await list.reload();
    // What was pressed is gone.
    if (first) handle.current?.focus(first.id);
  };
  return (
    <>
      <QueueHead
        list={address}
        chips={list.chips}
        departments={page.departments}
        statuses={page.statuses}
        changes={inbox.changes}
        onList={showList}
      />
      <ListNotices
        list={address}
        statuses={page.statuses}
        count={list.rows.length}
        status={list.status}
        fresh={list.fresh.length}
        onFresh={showFresh}
        onRetry={list.reload}
        onList={showList}
      />
      <CaseList
        // Another list begins at its top.
        key={list.key}
        handle={handle}
        rows={list.rows}
        open={address.caseId}
        hasMore={list.next !== null}
        loadingMore={list.status === "more"}
        onMore={list.more}
        now={now}
        timeZone={timeZone}
        hrefOf={(id) => writeInboxAddress({ ...address, caseId: id })}
        presenceOf={(id) => <PresenceRings people={presences.get(id) ?? []} />}
        onOpen={inbox.open}
        onPoint={inbox.prefetch}
      />
    </>
  );
}
