import { after } from "next/server";
import type { ReactNode } from "react";
import { History } from "@/components/history/History";
import { HistoryMargin } from "@/components/history/HistoryMargin";
import { RefreshOn } from "@/components/live/RefreshOn";
import { TabPanel } from "@/components/ui/TabLinks";
import { underHead } from "@/components/workspace/under-head";
import { WorkspaceFrame } from "@/components/workspace/WorkspaceFrame";
import { WorkspaceHead } from "@/components/workspace/WorkspaceHead";
import { WorkspaceTabs } from "@/components/workspace/WorkspaceTabs";
import { accountType } from "@/lib/accounts/account";
import { accountOfActivities } from "@/lib/accounts/activities";
import { rulesInForce } from "@/lib/experience/rules";
import { recordOpened } from "@/lib/home/recent";
import { lastEntryId } from "@/lib/live/entries";
import { pointedAt } from "@/lib/live/held";
import { readByOpening } from "@/lib/notifications/mark";
import { countLimit } from "@/lib/records/count";
import { visibleNames } from "@/lib/records/names";
import { countRelated, relationsOf } from "@/lib/records/related";
import type { Tab } from "@/lib/records/type";
import { type Opened, openRecord, type WorkspaceParams } from "./open-record";

/** Head, tabs and history of a record; they stay while its tabs change. */
export default async function WorkspaceLayout({
  params,
  children,
}: WorkspaceParams & { children: ReactNode }) {
  const opened = await openRecord(params);
  const { viewer, type, record, now } = opened;
  after(() => {
    recordOpened(viewer, record.id, now);
    readByOpening(viewer, record.id, now);
  });
  const UnderHead = underHead[type.name];
  const base = `/${type.path}/${record.id}`;
  // The number of a record that the viewer may not see is not told them either.
  const named = visibleNames(viewer, pointedAt(type, record.values)).keys();
  const head = (
    <>
      <WorkspaceHead {...opened} />
      {UnderHead && <UnderHead {...{ viewer, record, now }} />}
      <WorkspaceTabs base={base} tabs={tabsOf(opened)} related={relatedCount(opened)} />
    </>
  );
  const history = (
    <HistoryMargin>
      <History viewer={viewer} record={record} path={base} now={now} />
    </HistoryMargin>
  );
  return (
    <WorkspaceFrame head={head} history={history}>
      <RefreshOn recordIds={[record.id, ...named]} drawnAt={lastEntryId()} />
      <TabPanel id="record-panel" label={record.name}>
        {children}
      </TabPanel>
    </WorkspaceFrame>
  );
}

/**
 * A case or an opportunity has Account Activities when it has an account that the viewer may see; an account has
 * Analytics as long as there is a score.
 */
const tabsOf = ({ viewer, type, record }: Opened): readonly Tab[] =>
  type.tabs.filter((tab) => {
    if (tab === "activities") return accountOfActivities(viewer, record) !== null;
    return tab !== "analytics" || type.name !== accountType.name || rulesInForce().enabled;
  });

/** Undefined where there are more than anybody counts. */
function relatedCount({ viewer, type, record }: Opened): number | undefined {
  if (!type.tabs.includes("related")) return undefined;
  const counts = relationsOf(viewer, type.name).map((relation) => countRelated(viewer, record, relation));
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total > countLimit ? undefined : total;
}
