import { system } from "@/lib/access/viewer";
import { resolveCase, undoResolve } from "@/lib/cases/resolve";
import { snoozeCase } from "@/lib/cases/snooze";
import type { InboxList, Queue } from "@/lib/inbox/address";
import { casePane } from "@/lib/inbox/pane";
import { countMine, countQueue } from "@/lib/inbox/queues";
import { readCase } from "@/lib/inbox/read";
import { inboxRows, inboxSlice } from "@/lib/inbox/rows";
import { has, may, reachesAny } from "../rule";
import type { Planted } from "../world/world";
import type { Offer } from "./offers";
import { attempt, type Scene } from "./scene";
import type { RecordVerb } from "./verbs";

const listOf = (queue: Queue): InboxList => ({ queue, status: "any", sort: "activity", q: "" });

/** What the Case Inbox tells of cases, their contacts and accounts. */
export const inboxReads: Record<string, (scene: Scene) => unknown> = {
  "the inbox": ({ viewer, now }) => inboxSlice(viewer, listOf("all"), null, now),
  "what became of cases in the inbox": ({ viewer, tried, now }) =>
    inboxRows(
      viewer,
      listOf("all"),
      tried.map(({ id }) => id),
      now,
    ),
  "a case in the inbox": ({ viewer, tried, now }) =>
    tried
      .filter(({ type }) => type === "case")
      .map(({ id }) => attempt(() => casePane(viewer, id, now)))
      .filter((pane) => !(pane instanceof Error)),
};

/** How many cases stand in the queues of this reader. */
export function* inQueues({ world, person, viewer, now }: Scene): Generator<Offer> {
  const cases = world.records.filter(
    (record) => record.type === "case" && may(world, person, "view", record),
  );
  const mine = cases.filter(({ ownerId }) => ownerId === person.userId);
  const all = countQueue(viewer, { queue: "all", status: "any", q: "" }, now);
  yield { what: "all in the inbox", offered: all, allowed: cases.length };
  yield { what: "mine in the inbox", offered: countMine(viewer, now), allowed: mine.length };
}

/** What may be done with a case from the inbox. */
export function* inInbox({ world, person, viewer, now }: Scene, planted: Planted): Generator<Offer> {
  const { mayEdit, mayAdd, mayMerge } = casePane(viewer, planted.id, now);
  const edits = may(world, person, "edit", planted);
  yield {
    what: `what the inbox offers of ${planted.name}`,
    offered: { mayEdit, mayAdd, mayMerge },
    allowed: {
      mayEdit: edits,
      mayAdd: reachesAny(person, "case", "edit"),
      mayMerge: edits && has(person, "merge"),
    },
  };
}

const edits: RecordVerb["allowed"] = ({ world, person }, record) => may(world, person, "edit", record);

/** What is done with a case from the inbox. */
export const inboxVerbs: Record<string, RecordVerb> = {
  "read a case": {
    types: ["case"],
    allowed: ({ world, person }, record) => may(world, person, "view", record),
    call: ({ viewer, now }, { id }) => readCase(viewer, id, now),
  },
  "resolve a case": {
    types: ["case"],
    allowed: edits,
    call: ({ viewer, now }, { id }) => resolveCase(viewer, id, ["openSubCases"], now),
  },
  "take back that a case was resolved": {
    types: ["case"],
    allowed: edits,
    call: ({ viewer, now }, { id }) =>
      undoResolve(viewer, id, resolveCase(system, id, ["openSubCases"], now), now),
  },
  "snooze a case": {
    types: ["case"],
    allowed: edits,
    call: ({ viewer, now }, { id }) => snoozeCase(viewer, id, "2999-03-02T09:00", now),
  },
};
