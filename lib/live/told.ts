import { levelOf, reaches } from "@/lib/access/scope";
import { mayAdminister, type Viewer } from "@/lib/access/viewer";
import type { Subject } from "@/lib/events/subject";
import { recordTypes } from "@/lib/records/registry";
import { seesLooseTask } from "@/lib/tasks/may";
import type { Entry } from "./entries";
import { type HeldRecord, type Traced, trace } from "./held";
import { type TracedTask, traceTasks } from "./held-tasks";
import type { LiveChange } from "./message";

/** Entries with what is looked up about them once, however many are told of them; both by the entries' numbers. */
export type Batch = {
  entries: readonly Entry[];
  traced: ReadonlyMap<number, Traced>;
  tasks: ReadonlyMap<number, TracedTask>;
};

/** Looks up what these entries are about. */
export const batchOf = (entries: readonly Entry[]): Batch => ({
  entries,
  traced: new Map(trace(entries).map((each) => [each.entry.id, each])),
  tasks: traceTasks(entries),
});

/**
 * What the viewer is told of these entries, by what they may see now: of a record that they see, which it is; of one
 * that an entry took from them, only that something of its type is gone; of what is to be done, as of records; of
 * anything else, nothing. Who comes and
 * goes, and what is set about passwords, is told to nobody; what admins change, to those who may read it in the log, and
 * of pipelines and stages also that something changed to all who see deals.
 */
export function told(viewer: Viewer, { entries, traced, tasks }: Batch): LiveChange[] {
  const types = new Set(recordTypes().map(({ name }) => name));
  const sees = (record: HeldRecord) => types.has(record.type) && reaches(viewer, record.type, "view", record);
  const reads = mayAdminister(viewer, "auditLog");
  const sells = types.has("opportunity") && levelOf(viewer, "opportunity", "view") !== "none";
  return entries.flatMap((entry): LiveChange[] => {
    const about = traced.get(entry.id);
    const task = tasks.get(entry.id);
    if (about) return ofRecord(viewer, about, task, sees);
    if (task) return ofTask(viewer, entry, task);
    if (!entry.kind.startsWith("admin.")) return [];
    if (reads) return [named(entry)];
    // Who did it is for those who may read the log.
    return sells && ofTheBoard.has(entry.subject) ? [{ ...named(entry), actorId: null }] : [];
  });
}

/** What an admin changes and everybody who sees deals has before them. */
const ofTheBoard: ReadonlySet<Subject> = new Set(["pipeline", "stage"]);

function ofRecord(
  viewer: Viewer,
  { entry, now, before, on }: Traced,
  task: TracedTask | undefined,
  sees: (record: HeldRecord) => boolean,
): LiveChange[] {
  if (!now) return ofPurged(viewer, entry);
  const { type } = now;
  if (sees(now)) {
    const also = on.filter(sees).map(({ id }) => id);
    const mine =
      [now, before].some((record) => record?.ownerId === viewer.userId) ||
      (task !== undefined && isTheirs(viewer, task));
    return [
      {
        ...{ ...named(entry), type, recordId: now.id },
        ...(also.length > 0 && { on: also }),
        ...(mine && { mine }),
      },
    ];
  }
  // Without its number, and without who did it: that is already none of theirs.
  const left = before !== null && sees(before);
  const mine = before?.ownerId === viewer.userId;
  return left
    ? [{ ...named(entry), event: "record.unseen", type, actorId: null, ...(mine && { mine }) }]
    : [];
}

/** One on no record: to who sees it now, and that something is gone to who saw it before. */
function ofTask(viewer: Viewer, entry: Entry, task: TracedTask): LiveChange[] {
  const mine = isTheirs(viewer, task) && { mine: true as const };
  if (seesLooseTask(viewer, task)) return [{ ...named(entry), ...mine }];
  const left = seesLooseTask(viewer, { ...task, assigneeId: task.assigneeIdBefore });
  return left ? [{ ...named(entry), ...mine, actorId: null }] : [];
}

const isTheirs = ({ userId }: Viewer, { assigneeId, assigneeIdBefore }: TracedTask): boolean =>
  userId === assigneeId || userId === assigneeIdBefore;

/** Whose it was is gone with it: told to those who see all of its type. */
function ofPurged(viewer: Viewer, entry: Entry): LiveChange[] {
  const { content, subjectId } = entry;
  if (content?.kind !== "record.purged" || subjectId === null) return [];
  const seesAll = levelOf(viewer, content.type, "view") === "everything";
  return seesAll ? [{ ...named(entry), type: content.type, recordId: subjectId }] : [];
}

const named = ({ id, kind, subject, actorId }: Entry): LiveChange => ({
  ...{ kind: "change", id, event: kind, subject, actorId },
});
