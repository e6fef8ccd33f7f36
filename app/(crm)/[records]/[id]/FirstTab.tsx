import { RecordTasks } from "@/components/tasks/RecordTasks";
import { DetailsPanel } from "@/components/workspace/details/DetailsPanel";
import { overviews } from "@/components/workspace/overviews";
import type { Opened } from "./open-record";

/** What a record opens on: its Overview, or its Details where it has none. */
export function FirstTab({ type, ...opened }: Opened) {
  const Overview = type.tabs[0] === "overview" ? overviews[type.name] : undefined;
  if (!Overview) return <DetailsPanel {...opened} />;
  return (
    <>
      <Overview {...opened} />
      <RecordTasks {...opened} />
    </>
  );
}
