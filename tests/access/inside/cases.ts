import { system } from "@/lib/access/viewer";
import {
  createPriority,
  makeDefaultPriority,
  orderPriorities,
  recolourPriority,
  removePriority,
  renamePriority,
} from "@/lib/cases/change-priorities";
import {
  addStatus,
  dropOwnList,
  giveOwnList,
  orderStatuses,
  removeStatus,
  renameStatus,
} from "@/lib/cases/change-statuses";
import { movePrioritiesOperation } from "@/lib/cases/move-priorities";
import { moveStatusesOperation } from "@/lib/cases/move-statuses";
import { defaultPriority, listPriorities, priorities } from "@/lib/cases/priorities";
import { statusLists } from "@/lib/cases/status-lists";
import { statusesOf, statusId } from "@/lib/cases/statuses";
import { Unconfirmed } from "@/lib/errors";
import type { OperationKind, Slice } from "@/lib/operations/define";
import { updateRecord } from "@/lib/records/write";
import { type Scene, undone } from "./scene";
import type { AdminVerb } from "./verbs";

/** What is asked before a case is resolved while another, which is linked to one of the reader's own, is open below. */
function subCasesNamed({ viewer, own: { mine, foreign }, now }: Scene): unknown {
  const below = { id: foreign.case.id, input: { parentId: String(mine.case.id) } };
  const outcome = undone(() => {
    for (const { id, input } of [{ id: mine.case.id, input: { parentId: "" } }, below])
      updateRecord(system, "case", id, input, now);
    const resolved = { statusId: String(statusId("resolved", foreign.case.teamId)) };
    updateRecord(viewer, "case", mine.case.id, resolved, now);
  });
  return outcome instanceof Unconfirmed ? outcome.question : null;
}

/** What the rules of cases tell of other cases. */
export const caseReads = { "the sub cases that are open": subCasesNamed };

/** What the pages Case Priorities and Case Statuses show. */
export const caseAdminReads = {
  "case priorities": { pages: ["casePriorities"], read: ({ viewer }: Scene) => listPriorities(viewer) },
  "case statuses": { pages: ["caseStatuses"], read: ({ viewer }: Scene) => statusLists(viewer) },
};

const to = (page: string) => (call: AdminVerb["call"]) => ({ page, call });
const [onPriorities, onStatuses] = [to("casePriorities"), to("caseStatuses")];

/** A priority that no case has, and the status that a list has first. */
const otherPriority = () => priorities().find(({ isDefault }) => !isDefault)!.id;
const firstStatus = () => statusesOf(null)[0]!;
const handMade = () => ({ teamId: null, category: firstStatus().category, name: "By hand" });

/** The first slice of long work, with the rights that the reader has by then. */
export function begin(kind: OperationKind, payload: unknown, { viewer, now }: Scene): void {
  const work = { id: 1, payload, cursor: null, createdAt: now, viewer: () => viewer };
  const [first] = kind.slices(work) as Iterable<Slice<unknown>>;
  first!(viewer, now);
}

const priorityVerbs: Record<string, AdminVerb> = {
  createPriority: onPriorities(({ viewer, now }) =>
    createPriority(viewer, { name: "By hand", colour: "plain" }, now),
  ),
  renamePriority: onPriorities(({ viewer, now }) => renamePriority(viewer, otherPriority(), "By hand", now)),
  recolourPriority: onPriorities(({ viewer, now }) =>
    recolourPriority(viewer, otherPriority(), "plain", now),
  ),
  makeDefaultPriority: onPriorities(({ viewer, now }) => makeDefaultPriority(viewer, otherPriority(), now)),
  orderPriorities: onPriorities(({ viewer, now }) => orderPriorities(viewer, [otherPriority()], now)),
  // It goes on out of the transaction that takes a trial back; so it is asked for what is refused later.
  removePriority: onPriorities(({ viewer, now }) =>
    removePriority(viewer, { id: otherPriority(), intoId: otherPriority() }, now),
  ),
  // Every case has it: the first slice moves some.
  movePriorities: onPriorities((scene) =>
    begin(movePrioritiesOperation, { fromId: defaultPriority(), intoId: otherPriority() }, scene),
  ),
};

const statusVerbs: Record<string, AdminVerb> = {
  giveOwnList: onStatuses(({ viewer, world, now }) => giveOwnList(viewer, world.teams.green, now)),
  // What goes on out of the transaction finds no list of their own, and does nothing.
  dropOwnList: onStatuses(({ viewer, world, now }) => {
    giveOwnList(system, world.teams.green, now);
    return dropOwnList(viewer, world.teams.green, now);
  }),
  addStatus: onStatuses(({ viewer, now }) => addStatus(viewer, handMade(), now)),
  renameStatus: onStatuses(({ viewer, now }) =>
    renameStatus(viewer, { teamId: null, statusId: firstStatus().id, name: "By hand" }, now),
  ),
  orderStatuses: onStatuses(({ viewer, now }) => {
    const inOrder = statusesOf(null).filter(({ category }) => category === firstStatus().category);
    orderStatuses(viewer, { teamId: null, statusIds: inOrder.map(({ id }) => id).reverse() }, now);
  }),
  // Like the removing of a priority.
  removeStatus: onStatuses(({ viewer, now }) =>
    removeStatus(viewer, { teamId: null, statusId: firstStatus().id, intoId: firstStatus().id }, now),
  ),
  // No case has it: the first slice is the last, which gives it up.
  moveStatuses: onStatuses((scene) => {
    const fromId = addStatus(system, handMade(), scene.now);
    const merge = { fromId, intoId: firstStatus().id };
    begin(moveStatusesOperation, { teamId: null, merge }, scene);
  }),
};

/** What those pages do, and the long work that they start. */
export const caseAdminVerbs: Record<string, AdminVerb> = { ...priorityVerbs, ...statusVerbs };
