import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { caseStatuses, cases, opportunities, records } from "@/db/schema";
import { actionAnswer, actionCall } from "@/tests/support/built";
import { fire, type Measured, measure } from "./load";
import type { BenchServer } from "./server";

/** A write as it is sent from a page that carries its action, and is drawn anew with the answer. */
type Write = { what: string; from: string; action: string; input: () => unknown };

const writes = 300;

/**
 * Creating and changing an account and a case, and moving a deal, through the very actions that the screens call; one
 * writer, then sixteen. A case starts and stops clocks, and scores.
 */
export async function benchWrites(
  server: BenchServer,
  cases: CasesToWrite,
): Promise<{ name: string; measured: Measured }[]> {
  const rows = [];
  for (const write of writesOf(cases))
    for (const connections of [1, 16])
      rows.push({
        name: `${write.what}, ${connections} at once`,
        measured: await measureWrite(server, write, connections),
      });
  return rows;
}

/** Throws where the write is refused, which is answered with 200 as well. */
async function measureWrite(server: BenchServer, write: Write, connections: number): Promise<Measured> {
  const { base, cookie } = server;
  const call = actionCall(base, cookie, write.action);
  const first = await fetch(base + write.from, call(write.input()));
  const { serverError, validationErrors } = actionAnswer(await first.text());
  if (serverError || validationErrors)
    throw new Error(`${write.what}: ${JSON.stringify(serverError ?? validationErrors)}`);
  const shot = { path: write.from, init: () => call(write.input()) };
  return measure([await fire(base, shot, writes, connections)]);
}

function writesOf({ open, resolved, deals }: CasesToWrite): Write[] {
  let nth = Date.now();
  const name = () => `Bench ${nth++}`;
  const created = (type: string, input: object) => ({ type, input, links: [] });
  const changed = (type: string, id: number, input: object) => ({ type, id, input });
  const { accountId } = open[0]!.begun;
  const [beginLike, toResolve, toMove] = [open.values(), open.values(), deals.values()];
  return [
    {
      what: "create an account",
      from: "/accounts/new",
      action: "createRecordAction",
      input: () => created("account", { name: name() }),
    },
    {
      what: "change an account",
      from: `/accounts/${accountId}/details`,
      action: "updateRecordAction",
      input: () => changed("account", accountId!, { description: name() }),
    },
    {
      what: "create a case",
      from: "/cases/new",
      action: "createRecordAction",
      input: () => created("case", { ...asSent(beginLike.next().value!.begun), name: name() }),
    },
    {
      what: "resolve a case",
      from: `/cases/${open[0]!.id}`,
      action: "updateRecordAction",
      input: () => changed("case", toResolve.next().value!.id, { statusId: String(resolved) }),
    },
    {
      what: "move a deal",
      from: "/opportunities/board",
      action: "moveDealAction",
      input: () => ({ id: toMove.next().value!, fromStageId: 1, toStageId: 2 }),
    },
  ];
}

/** Values as a form sends them. */
const asSent = (values: object) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));

type OpenCase = {
  id: number;
  begun: Record<"accountId" | "topicId" | "priorityId" | "statusId", number | null>;
};

/**
 * Open cases, one for each write that begins another like it, or resolves it; the status that means resolved; and deals
 * in the first stage, one for each move to the second.
 */
export type CasesToWrite = { open: OpenCase[]; resolved: number; deals: number[] };

/** Reads them from the store, before its server is measured. */
export function casesToWrite(): CasesToWrite {
  const { accountId, topicId, priorityId, statusId } = cases;
  const begun = { accountId, topicId, priorityId, statusId };
  const open = db()
    .select({ id: cases.id, begun })
    .from(cases)
    .innerJoin(records, eq(records.id, cases.id))
    .innerJoin(caseStatuses, eq(caseStatuses.id, cases.statusId))
    .where(and(eq(caseStatuses.category, "open"), isNotNull(cases.accountId), isNull(records.deletedAt)))
    .orderBy(cases.id)
    .limit(2 * (writes + 1))
    .all();
  const { id: resolved } = db()
    .select()
    .from(caseStatuses)
    .where(eq(caseStatuses.category, "resolved"))
    .get()!;
  const deals = db()
    .select({ id: opportunities.id })
    .from(opportunities)
    .innerJoin(records, eq(records.id, opportunities.id))
    .where(and(eq(opportunities.stageId, 1), isNull(records.deletedAt)))
    .limit(2 * (writes + 1))
    .all();
  return { open, resolved, deals: deals.map(({ id }) => id) };
}
