import { and, asc, count, gt, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { db, store, transact } from "@/db/client";
import { accounts } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { countedRows, writeAnew } from "@/lib/experience/generation";
import { type Changes, isSame, rescored } from "@/lib/experience/rescore";
import { rulesInForce } from "@/lib/experience/rules";
import { operation, type Slice } from "@/lib/operations/define";
import { forOneSlice } from "@/lib/operations/pace";
import type { Operation } from "@/lib/operations/read";
import { startOperation } from "@/lib/operations/start";
import { applyDraft } from "./apply";
import { changesNothing, changesOf, keptChanges } from "./changes";
import { clocksOfAccount, type Times } from "./clocks";
import type { Draft } from "./draft";
import { refuseUnderWay, undoableRescoring } from "./last-rescoring";
import { timesAt } from "./paces";
import { type Replaced, replaced, rulesNow } from "./replaced";
import { standingTopics } from "./standing";

export const rescoringPayload = z.strictObject({ changes: keptChanges, replaced });
type Rescoring = { changes: Changes; replaced: Replaced };

/** How many ledgers were written anew, and how many scores that moved. */
type Result = { anew: number; moved: number };

/** How far it is: the last account that was looked at, and what came of those up to it. */
type Cursor = Result & { after: number };

/**
 * Makes a draft the rules that all new score events follow and, in the background, scores every account's history
 * anew by it. Gives the operation's number. Throws like `applyDraft`, and Invalid where nothing would be scored
 * otherwise or history is being scored anew already.
 */
export function rescoreHistory(viewer: Viewer, draft: Draft, now: Date): number {
  requireAdmin(viewer, "experience");
  return transact(() => {
    refuseUnderWay();
    refuseSwitchedOff();
    const changes = changesOf(draft, standingTopics(), rulesInForce());
    if (changesNothing(changes))
      throw new Invalid(
        {},
        "Nothing would be scored otherwise: change points, limits, the scale or the start.",
      );
    const before = rulesNow(draft);
    applyDraft(viewer, draft, now);
    const payload: Rescoring = { changes, replaced: { before, after: rulesNow(draft) } };
    const asked = { kind: "rescore" as const, title: "Score history anew", payload, total: scoredCount() };
    return startOperation(viewer, asked, now);
  });
}

function refuseSwitchedOff(): void {
  if (!rulesInForce().enabled) throw new Invalid({}, "Experience Score is switched off.");
}

const scoredCount = () =>
  db().select({ n: count() }).from(accounts).where(isNotNull(accounts.score)).get()!.n;

/**
 * Scores every account anew in the order of their numbers. What is written meanwhile follows the new rules already:
 * before an account's turn it comes out as it is, and after it, it goes on from there.
 */
export const rescoreOperation = operation<Rescoring, Cursor>({
  payload: rescoringPayload,
  report: () => "/admin/experience/what-if",
  needed: (operation: Operation) => undoableRescoring()?.id === operation.id,
  *slices({ id, payload: { changes }, cursor, createdAt }): Generator<Slice<Cursor>, void> {
    let { after, ...result } = cursor ?? { after: 0, anew: 0, moved: 0 };
    for (;;) {
      const ids = scoredAfter(after);
      if (ids.length === 0) return;
      for (let at = 0; at < ids.length; )
        yield (viewer, now) => {
          requireAdmin(viewer, "experience");
          refuseSwitchedOff();
          const from = at;
          const by = { changes, times: timesAt(createdAt) };
          at = forOneSlice(ids, at, (accountId) => {
            const came = scoreAnew(viewer, { accountId, operationId: id }, by, now);
            result = { anew: result.anew + came.anew, moved: result.moved + came.moved };
          });
          after = ids[at - 1]!;
          return { cursor: { after, ...result }, done: at - from, result };
        };
    }
  },
});

const stretch = 200;

const scoredAfter = (after: number): number[] =>
  db()
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(gt(accounts.id, after), isNotNull(accounts.score)))
    .orderBy(asc(accounts.id))
    .limit(stretch)
    .all()
    .map(({ id }) => id);

/** Scores one account. Where its ledger comes out as it is, nothing is written. */
function scoreAnew(
  viewer: Viewer,
  about: { accountId: number; operationId: number },
  { changes, times }: { changes: Changes; times: Times },
  now: Date,
): Result {
  const { accountId } = about;
  const rows = countedRows(accountId);
  const anew = rescored(rows, changes, clocksOfAccount(store().sqlite, changes, times, accountId));
  if (isSame(rows, anew)) return { anew: 0, moved: 0 };
  const from = rows.at(-1)!.scoreAfter;
  const to = writeAnew(viewer, { ...about, from }, anew, now);
  return { anew: 1, moved: from === to ? 0 : 1 };
}
