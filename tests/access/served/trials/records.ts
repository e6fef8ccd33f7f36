import { has, mayFindInBin, opensInbox, reachesAny } from "../../rule";
import type { Planted } from "../../world/world";
import { keptTrials } from "./kept";
import { leadTrials } from "./leads";
import { lineTrials } from "./lines";
import { quoteTrials } from "./quotes";
import { allTypes, type Beside, by, lets, type Target, type Trial } from "./trial";

const one = ({ type, id }: Target) => ({ type, id });
const html = "<p>Written by hand</p>";
const call = { kind: "call", direction: "inbound", at: "2026-03-02T09:00", html };

const onAll = (trial: Pick<Trial, "allowed" | "input"> & Partial<Trial>): Trial => ({
  types: allTypes,
  ...trial,
});

const findInBin: Trial["allowed"] = (world, person, target) => mayFindInBin(world, person, target as Planted);
const erase: Trial["allowed"] = (_world, person, { binnedBy }) =>
  binnedBy !== undefined && has(person, "deletePermanently");

const ofType: Trial["allowed"] = (_world, person, { type }) => reachesAny(person, type, "view");

/** A number that no saved view has. */
const noView = 9_999_999;
const unmarked = { shared: false, pinned: false, isDefault: false };

/** A task as a form sends it. */
export const newTask = (assigneeId: number) => ({
  ...{ kind: "task", title: "By hand", notes: "", dueOn: "2026-03-04", from: null, to: null, assigneeId },
});

/** The user of the first role that sees every record, so that a task can be given to them. */
const founder = 1;

/** Whoever may edit the record, and whose the task is. */
const tick: Trial["allowed"] = (world, person, target) =>
  lets(world, person, "edit", target) ||
  (target.taskFor === person.userId && lets(world, person, "view", target));

let nth = 0;

const twin = ({ type }: Target, beside: Beside) => beside[type === "contact" ? "contact" : "account"];

/** How to call every action on records. Each is tried on every kind of record, as every reader. */
export const recordTrials: Record<string, Trial> = {
  ...keptTrials,
  ...quoteTrials,
  updateRecordAction: onAll({
    allowed: by("edit"),
    input: (target) => ({ ...one(target), input: { name: `Changed by hand ${nth++}` } }),
  }),
  moveDealAction: {
    types: ["opportunity"],
    allowed: by("edit"),
    input: ({ id }) => ({ id, fromStageId: 1, toStageId: 2 }),
  },
  deleteRecordAction: onAll({ allowed: by("delete"), input: one }),
  bulkAction: onAll({
    allowed: (world, person, target) => has(person, "bulkEdit") && lets(world, person, "edit", target),
    input: ({ type, id }) => ({
      ...{ type, selection: { ids: [id] } },
      change: { verb: "edit", field: "name", value: `Changed with others ${nth++}` },
    }),
  }),
  restoreRecordAction: onAll({ needs: "bin", allowed: findInBin, input: ({ id }) => ({ id }) }),
  restoreManyAction: onAll({ needs: "bin", allowed: findInBin, input: ({ id }) => ({ ids: [id] }) }),
  purgeManyAction: onAll({ needs: "bin", allowed: erase, input: ({ id }) => ({ ids: [id] }) }),
  watchAction: onAll({ allowed: by("view"), input: ({ id }) => ({ id }) }),
  unwatchAction: onAll({ allowed: by("view"), input: ({ id }) => ({ id }) }),
  addNoteAction: onAll({ allowed: by("edit"), input: (target) => ({ record: one(target), html }) }),
  logInteractionAction: onAll({ allowed: by("edit"), input: (target) => ({ record: one(target), ...call }) }),
  changeNoteAction: onAll({
    needs: "note",
    allowed: by("edit"),
    input: ({ noteId }) => ({ id: noteId, html: `<p>Changed by hand ${nth++}</p>` }),
  }),
  acknowledgeFlagsAction: onAll({
    needs: "note",
    allowed: by("view"),
    input: ({ noteId }) => ({ ids: [noteId] }),
  }),
  addTaskAction: onAll({
    allowed: by("edit"),
    input: ({ id }) => ({ recordId: id, ...newTask(founder) }),
  }),
  // A form that was opened on another state of it: whoever may change it is told so.
  changeTaskAction: onAll({
    needs: "task",
    answers: "conflict",
    allowed: by("edit"),
    input: ({ taskId }) => ({ id: taskId, seenUpdatedAt: 1, ...newTask(founder) }),
  }),
  tickTaskAction: onAll({
    needs: "task",
    allowed: tick,
    input: ({ taskId }) => ({ id: taskId, done: true }),
  }),
  removeTaskAction: onAll({ needs: "task", allowed: by("edit"), input: ({ taskId }) => ({ id: taskId }) }),
  removeAttachmentAction: onAll({
    needs: "file",
    allowed: by("edit"),
    input: ({ fileId }) => ({ id: fileId }),
  }),
  setColumnsAction: onAll({
    allowed: ofType,
    input: ({ type }) => ({ type, viewId: 0, columns: [{ key: "name" }, { key: "createdAt", width: 120 }] }),
  }),
  createViewAction: onAll({
    allowed: ofType,
    input: ({ type }) => ({ type, name: `By hand ${nth++}`, address: "q=kite", fromId: 0, ...unmarked }),
  }),
  // The views of others are tried in tests/views.
  changeViewAction: onAll({ allowed: () => false, input: () => ({ viewId: noView, name: "By hand" }) }),
  deleteViewAction: onAll({ allowed: () => false, input: () => ({ viewId: noView }) }),
  markViewAction: onAll({ allowed: () => false, input: () => ({ viewId: noView, pinned: true }) }),
  readCaseAction: {
    types: ["case"],
    allowed: (world, person, target) => opensInbox(person) && lets(world, person, "view", target),
    input: ({ id }) => ({ id }),
  },
  resolveCaseAction: { types: ["case"], allowed: by("edit"), input: ({ id }) => ({ id }) },
  // Its first status is Open: that it was resolved somebody says who has not looked.
  undoResolveAction: {
    types: ["case"],
    answers: "conflict",
    allowed: by("edit"),
    input: ({ id }) => ({ id, from: 2, to: 4 }),
  },
  snoozeCaseAction: {
    types: ["case"],
    allowed: by("edit"),
    input: ({ id }) => ({ id, until: "2999-03-02T09:00" }),
  },
  splitCaseAction: {
    types: ["case"],
    needs: "note",
    allowed: by("edit"),
    input: ({ id, noteId }) => ({
      ...{ caseId: id, interactionIds: [noteId], name: `By hand ${nth++}`, topicId: 1 },
    }),
  },
  mergeRecordsAction: {
    types: ["account", "contact"],
    consumes: true,
    allowed: (world, person, target, beside) =>
      has(person, "merge") &&
      lets(world, person, "edit", target) &&
      lets(world, person, "edit", twin(target, beside)),
    input: (target, beside) => ({
      ...{ type: target.type, survivorId: target.id, loserId: twin(target, beside).id, take: [] },
      versions: { survivor: 1, loser: 1 },
    }),
  },
  putBackAction: onAll({
    // Whose entry it is the test cannot know beforehand; of one that is none, everybody is told the same.
    allowed: () => false,
    input: (target) => ({ ...one(target), eventId: 1, keys: ["name"] }),
  }),
  unmergeAction: onAll({ allowed: () => false, input: () => ({ mergeId: 7_319_999 }) }),
  linkRecordsAction: {
    types: ["account"],
    allowed: (world, person, target, { contact }) =>
      lets(world, person, "edit", target) && lets(world, person, "edit", contact),
    input: (target, { contact }) => ({ ...one(target), relation: "contacts", otherId: contact.id }),
  },
  unlinkRecordsAction: {
    types: ["contact"],
    needs: "account",
    allowed: (world, person, target, { account }) =>
      lets(world, person, "edit", target) && lets(world, person, "edit", account),
    input: (target, { account }) => ({ ...one(target), relation: "accounts", otherId: account.id }),
  },
  createRelatedAction: {
    types: ["account"],
    allowed: (_world, person, target) =>
      lets(_world, person, "view", target) && reachesAny(person, "case", "edit"),
    input: (target) => ({
      ...one(target),
      parts: [{ type: "case", input: { name: `By hand ${nth++}`, topicId: "1" } }],
    }),
  },
  ...leadTrials,
  ...lineTrials,
  // The article is one that every reader of cases may read.
  noteArticleUseAction: {
    types: ["case"],
    allowed: by("edit"),
    input: ({ id }) => ({ articleId: 1, caseId: id }),
  },
  adjustScoreAction: {
    types: ["account"],
    allowed: (world, person, target) => has(person, "adjustScore") && lets(world, person, "view", target),
    input: ({ id }) => ({ accountId: id, points: -1, reason: "By hand" }),
  },
};
