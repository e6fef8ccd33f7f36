import { and, asc, eq, isNull, notInArray, sql } from "drizzle-orm";
import { db, logSettled, transact } from "@/db/client";
import { isStoreFull } from "@/db/errors";
import { operationFaults, operations } from "@/db/schema";
import { isExpected } from "@/lib/errors";
import { log } from "@/lib/log";
import { freshen } from "@/lib/records/versions";
import { actorOf } from "./actor";
import type { Moved, OperationKind, Slice } from "./define";
import { operationKinds } from "./kinds";
import { lane } from "./lane";
import { letPagesPass } from "./pace";

type Row = typeof operations.$inferSelect;
type Kinds = Record<string, OperationKind>;
type Clock = () => Date;

/** So many at a time, so that one user's long import does not keep another's work waiting. */
const atOnce = 3;
const broken = "Something went wrong on our side. What was done until then is done.";

/** Works off all operations that are not finished, those first that a stopped server left half-way. */
export async function runOperations(clock: Clock, kinds: Kinds = operationKinds): Promise<void> {
  const free = atOnce - lane().workers;
  await Promise.all(Array.from({ length: free }, () => worker(clock, kinds)));
}

async function worker(clock: Clock, kinds: Kinds): Promise<void> {
  lane().workers += 1;
  try {
    for (let id = nextId(); id !== undefined; id = nextId()) {
      if (!(await runOperation(id, clock, kinds))) return;
    }
  } finally {
    lane().workers -= 1;
  }
}

function nextId(): number | undefined {
  const unfinished = and(isNull(operations.finishedAt), notInArray(operations.id, [...lane().busy]));
  return db()
    .select({ id: operations.id })
    .from(operations)
    .where(unfinished)
    .orderBy(asc(operations.id))
    .limit(1)
    .get()?.id;
}

/**
 * Works on one operation until its end, from where it was left. Gives false when it must be tried again later,
 * since the disk takes no write.
 */
export async function runOperation(
  id: number,
  clock: Clock,
  kinds: Kinds = operationKinds,
): Promise<boolean> {
  const { busy } = lane();
  if (busy.has(id)) return true;
  busy.add(id);
  try {
    await work(begin(id, clock()), clock, kinds);
    return true;
  } catch (error) {
    if (isStoreFull(error)) return false;
    throw error;
  } finally {
    busy.delete(id);
  }
}

function begin(id: number, now: Date): Row | undefined {
  const started = { state: "running" as const, startedAt: sql`coalesce(started_at, ${now.getTime()})` };
  return transact(() => db().update(operations).set(started).where(open(id)).returning().get());
}

const open = (id: number) => and(eq(operations.id, id), isNull(operations.finishedAt));

async function work(row: Row | undefined, clock: Clock, kinds: Kinds): Promise<void> {
  if (!row) return;
  try {
    const kind = kinds[row.kind];
    if (!kind) throw new Error(`No such kind of operation: ${row.kind}`);
    const viewer = () => actorOf(row.userId, kind.via);
    const { id, payload, cursor, createdAt } = row;
    for await (const slice of kind.slices({ id, payload, cursor, createdAt, viewer })) {
      if (!advance(row, kind, slice, clock())) return;
      await letPagesPass();
      await logSettled();
    }
    end(row.id, { state: "done" }, clock());
  } catch (error) {
    if (isStoreFull(error)) throw error;
    if (!isExpected(error)) log.error({ err: error, operation: row.kind }, "An operation failed");
    end(row.id, { state: "failed", error: isExpected(error) ? error.message : broken }, clock());
  }
}

/** One slice: its writes, its report and the cursor in one transaction. Gives false when the operation is over. */
function advance(row: Row, { via }: OperationKind, slice: Slice<unknown>, now: Date): boolean {
  freshen();
  return transact(() => {
    if (!db().select({ id: operations.id }).from(operations).where(open(row.id)).get()) return false;
    keep(row.id, slice(actorOf(row.userId, via), now));
    return true;
  });
}

function keep(
  id: number,
  { cursor, done = 0, faults = [], refused = faults.length, total, result }: Moved<unknown>,
): void {
  for (const fault of faults)
    db()
      .insert(operationFaults)
      .values({ operationId: id, ...fault })
      .run();
  const counts = {
    done: sql`${operations.done} + ${done}`,
    refused: sql`${operations.refused} + ${refused}`,
  };
  db()
    .update(operations)
    .set({ cursor, ...counts, total, result })
    .where(eq(operations.id, id))
    .run();
}

const end = (id: number, how: Pick<Row, "state"> & { error?: string }, now: Date): void =>
  void transact(() =>
    db()
      .update(operations)
      .set({ ...how, finishedAt: now })
      .where(open(id))
      .run(),
  );
