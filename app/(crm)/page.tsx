import type { Metadata } from "next";
import { MyTasks } from "@/components/home/MyTasks";
import { OpenCases } from "@/components/home/OpenCases";
import { Pipeline } from "@/components/home/Pipeline";
import { Recent } from "@/components/home/Recent";
import { Scores } from "@/components/home/Scores";
import { RefreshOn } from "@/components/live/RefreshOn";
import { PageHeader } from "@/components/ui/PageHeader";
import { dueTasks } from "@/lib/calendar/calendar";
import { rulesInForce } from "@/lib/experience/rules";
import { bandCounts } from "@/lib/home/bands";
import { scoreMovers } from "@/lib/home/movers";
import { myOpenCases, myPipeline } from "@/lib/home/my-work";
import { recentRecords } from "@/lib/home/recent";
import { lastEntryId } from "@/lib/live/entries";
import { localeOf } from "@/lib/records/locale";
import { requireViewer } from "@/lib/sessions/request";
import { assignees } from "@/lib/tasks/list";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  const viewer = await requireViewer("records");
  const now = new Date();
  const drawnAt = lastEntryId();
  const locale = localeOf(viewer);
  const cases = myOpenCases(viewer, now);
  const pipeline = myPipeline(viewer);
  const movers = scoreMovers(viewer, now, 5);
  const bands = bandCounts(viewer, now);
  const context = {
    ...{ recordId: null, me: viewer.userId ?? 0, timeZone: viewer.timeZone },
    people: assignees(viewer),
  };
  return (
    <>
      <PageHeader title="Home" />
      <RefreshOn mine drawnAt={drawnAt} />
      <div className="grid xl:min-h-[calc(100dvh-var(--frame-top)-3.3125rem)] xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="min-w-0">
          {cases && <OpenCases cases={cases} locale={locale} now={now} />}
          <MyTasks tasks={dueTasks(viewer, "mine", now)} context={context} />
          {pipeline && <Pipeline pipeline={pipeline} locale={locale} />}
        </div>
        <div className="min-w-0 xl:border-l xl:border-rule">
          {movers && bands && <Scores movers={movers} bands={bands} rules={rulesInForce()} />}
          <Recent records={recentRecords(viewer, 8)} timeZone={viewer.timeZone} now={now} />
        </div>
      </div>
    </>
  );
}
