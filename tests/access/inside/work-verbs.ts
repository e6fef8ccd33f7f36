import { assertAttachable } from "@/lib/attachments/add";
import { attachmentById } from "@/lib/attachments/open";
import { removeAttachment } from "@/lib/attachments/remove";
import { splitCase } from "@/lib/cases/split";
import { arrive } from "@/lib/live/presence";
import { unwatch, watch } from "@/lib/records/watch";
import { addTask, removeTask, tickTask } from "@/lib/tasks/write";
import { may, type Right } from "../rule";
import { besideVerbs } from "./beside";
import { inboxVerbs } from "./inbox";
import { keptVerbs } from "./kept-verbs";
import { quoteVerbs } from "./quotes";
import type { RecordVerb } from "./verbs";

const by =
  (right: Right): RecordVerb["allowed"] =>
  ({ world, person }, record) =>
    may(world, person, right, record);

const task = (assigneeId: number) => ({
  ...({ kind: "task", title: "By hand", notes: "", dueOn: null, from: null, to: null, assigneeId } as const),
});
/** What is done with the files and tasks of one record, and with what helps to write on it. */
export const workVerbs: Record<string, RecordVerb> = {
  ...keptVerbs,
  ...quoteVerbs,
  ...besideVerbs,
  ...inboxVerbs,
  watch: { allowed: by("view"), call: ({ viewer, now }, { id }) => watch(viewer, id, now) },
  unwatch: { allowed: by("view"), call: ({ viewer }, { id }) => unwatch(viewer, id) },
  "be on a record": {
    allowed: by("view"),
    call: ({ viewer, now }, { id }) =>
      arrive(viewer, "a tab of mine", { recordId: id, doing: "viewing" }, now),
  },
  "attach a file": {
    allowed: by("edit"),
    call: ({ viewer }, { id }) => assertAttachable(viewer, id),
  },
  "open a file": {
    allowed: (scene, record) => record.fileId !== null && by("view")(scene, record),
    call: ({ viewer }, { fileId }) => attachmentById(viewer, fileId ?? 0),
  },
  "remove a file": {
    allowed: (scene, record) => record.fileId !== null && by("edit")(scene, record),
    call: ({ viewer, now }, { fileId }) => removeAttachment(viewer, fileId ?? 0, now),
  },
  "split a case": {
    types: ["case"],
    allowed: (scene, record) => record.noteId !== null && by("edit")(scene, record),
    call: ({ viewer, now }, { id, noteId }) =>
      splitCase(viewer, { caseId: id, interactionIds: [noteId ?? 0], name: "Split", topicId: 1 }, now),
  },
  "put down a task": {
    allowed: by("edit"),
    call: ({ viewer, world, now }, { id }) => addTask(viewer, id, task(world.people.superAdmin!.userId), now),
  },
  "give a task to somebody who sees nothing": {
    types: ["account"],
    besideField: true,
    allowed: () => false,
    call: ({ viewer, world, now }, { id }) => addTask(viewer, id, task(world.people.leadsOnly!.userId), now),
  },
  "do a task": {
    allowed: (scene, record) =>
      record.taskId !== null &&
      (by("edit")(scene, record) || (record.taskFor === scene.person.userId && by("view")(scene, record))),
    call: ({ viewer, now }, { taskId }) => tickTask(viewer, taskId ?? 0, true, now),
  },
  "remove a task": {
    allowed: (scene, record) => record.taskId !== null && by("edit")(scene, record),
    call: ({ viewer, now }, { taskId }) => removeTask(viewer, taskId ?? 0, now),
  },
};
