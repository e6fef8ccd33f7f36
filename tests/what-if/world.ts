import { count, eq } from "drizzle-orm";
import { expect } from "vitest";
import { db, store } from "@/db/client";
import { accounts, operations, scoreEvents, topics } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { defaultRules, type ExperienceRules } from "@/lib/experience/bands";
import { replayAll } from "@/lib/experience/replay";
import { rulesInForce } from "@/lib/experience/rules";
import { runOperation } from "@/lib/operations/runner";
import { changesOf } from "@/lib/what-if/changes";
import { Columns } from "@/lib/what-if/columns";
import type { Draft } from "@/lib/what-if/draft";
import { figuresOf, type Question } from "@/lib/what-if/figures";
import { timesAt } from "@/lib/what-if/paces";
import { rescoreHistory } from "@/lib/what-if/rescore-history";
import { standingTopics } from "@/lib/what-if/standing";
import { undoRescoring } from "@/lib/what-if/undo-rescoring";
import { later } from "../support/world";

type Wanted = Partial<Omit<Draft["topics"][number], "id" | "seenAt">>;

/** A draft that changes topics, by their ids, and the scale or start. */
export function draftOf(wanted: Record<number, Wanted>, rules: Partial<ExperienceRules> = {}): Draft {
  const standing = new Map(standingTopics().map(({ name: _, active: __, ...topic }) => [topic.id, topic]));
  const drafts = Object.entries(wanted).map(([id, values]) => ({ ...standing.get(Number(id))!, ...values }));
  const seen = rulesInForce();
  const changed = Object.keys(rules).length > 0;
  return {
    topics: drafts,
    rules: changed ? { seen, wanted: { ...seen, ...rules } } : null,
    everything: false,
  };
}

/** What a draft is asked by. */
export function questionOf(draft: Draft, now = later(1)): Question {
  const rules = rulesInForce();
  const scale = (of: ExperienceRules) => ({
    ...{ min: of.min, max: of.max },
    bandsFrom: of.bands.map(({ from }) => from),
  });
  const changes = changesOf(draft, standingTopics(), rules);
  return { changes, before: scale(rules), after: scale(draft.rules?.wanted ?? rules), times: timesAt(now) };
}

/** The scores that a what-if says, of all live accounts that are scored. */
export function foretold(draft: Draft, now = later(1)): Map<number, number> {
  const { movers } = figuresOf(store().sqlite, new Columns(), questionOf(draft, now));
  const moved = [...movers.ids].map((id, nth) => [id, movers.after[nth]!] as const);
  return new Map([...scores(), ...moved]);
}

/** Every account's score as it is kept, but for those without one. */
export const scores = (): Map<number, number> =>
  new Map(
    db()
      .select({ id: accounts.id, score: accounts.score })
      .from(accounts)
      .all()
      .flatMap(({ id, score }) => (score === null ? [] : [[id, score] as const])),
  );

export const run = (operation: number, minutes = 2) => runOperation(operation, () => later(minutes));

export const operationOf = (id: number) => db().select().from(operations).where(eq(operations.id, id)).get()!;

/** Nothing may be wrong with any ledger. */
export const faultsOfLedgers = () => [...replayAll()];

export const rowCount = () => db().select({ n: count() }).from(scoreEvents).get()!.n;

/** The scale narrowed to its fifth, with the one band that then fits. */
export const narrowScale = { min: 0, max: 20, start: 10, bands: [defaultRules.bands[0]!] };

export const pointsOf = (topicId: number) =>
  db().select({ points: topics.points }).from(topics).where(eq(topics.id, topicId)).get()!.points;

/** Scores history anew by a draft, to its end. Gives the operation. */
export async function rescore(viewer: Viewer, draft: Draft, minutes = 1): Promise<number> {
  const operation = rescoreHistory(viewer, draft, later(minutes));
  await run(operation, minutes + 1);
  expect(operationOf(operation)).toMatchObject({ state: "done", error: null });
  return operation;
}

/** Takes it back, to the end. */
export async function undo(viewer: Viewer, operation: number, minutes = 5): Promise<number> {
  const undoing = undoRescoring(viewer, operation, later(minutes));
  await run(undoing, minutes + 1);
  expect(operationOf(undoing)).toMatchObject({ state: "done", error: null });
  return undoing;
}
