import type { Viewer } from "@/lib/access/viewer";
import { feed } from "@/lib/interactions/feed";
import { flaggedNotes } from "@/lib/interactions/flags";
import { mayWriteOn } from "@/lib/leads/qualified";
import { choices } from "@/lib/records/lookups";
import type { Stored } from "@/lib/records/record";
import { HistoryPane } from "./HistoryPane";

type HistoryProps = {
  viewer: Viewer;
  /** The record of the workspace, as `getRecord` gave it to this viewer. */
  record: Stored;
  /** The record's own address: a visit lasts as long as the page is under it. */
  path: string;
  now: Date;
};

/**
 * Interaction History of a record: flagged notes, the last page of its history, and the composer where the viewer
 * may write. It fills its container, which must have a height of its own; see HistoryMargin for the wide workspace.
 */
export function History({ viewer, record, path, now }: HistoryProps) {
  const people = choices("user").filter((user) => !user.retired);
  return (
    <HistoryPane
      // Another record starts anew: its own pages, drafts and flags.
      key={record.id}
      record={{ type: record.type, id: record.id }}
      path={path}
      page={feed(viewer, record.id, {}, now)}
      flagged={flaggedNotes(viewer, record.id, now)}
      mayWrite={mayWriteOn(viewer, record)}
      me={viewer.userId ?? 0}
      people={people.map(({ id, label }) => ({ id, name: label }))}
      timeZone={viewer.timeZone}
    />
  );
}
