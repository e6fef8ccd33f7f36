import { db } from "@/db/client";
import { accounts, casePriorities, caseStatuses, cases, records, topicCategories, topics } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { type CaseFacts, scoreCase } from "@/lib/experience/score-case";
import { freshly } from "../support/store";

export const now = new Date("2026-03-02T09:00:00Z");

/** A fresh store in memory with what a case needs: a status, a priority and a topic category. */
export const freshStore = freshly((): void => {
  db().insert(topicCategories).values({ name: "General" }).run();
  db().insert(casePriorities).values({ name: "Normal", position: 1, colour: "n", isDefault: true }).run();
  db().insert(caseStatuses).values({ category: "open", name: "Open", position: 1 }).run();
});

export function anAccount(name = "ABC Cleaning"): number {
  const { id } = aRecord("account", name);
  db().insert(accounts).values({ id }).run();
  return id;
}

export function aTopic(name: string, points: number, rest: Partial<typeof topics.$inferInsert> = {}): number {
  const values = { name, points, categoryId: 1, responseLimits: {}, createdAt: now, updatedAt: now, ...rest };
  return db().insert(topics).values(values).returning().get().id;
}

export const scoreOf = (accountId: number): number | null =>
  db()
    .select()
    .from(accounts)
    .all()
    .find(({ id }) => id === accountId)!.score;

/** A case whose every change is told to the ledger, as the record engine does it. */
export function aCase(accountId: number | null, topicId: number, name = "Cannot log in") {
  const { id } = aRecord("case", name);
  db()
    .insert(cases)
    .values({ id, number: `UUB-${id}`, priorityId: 1, statusId: 1, topicId, accountId })
    .run();
  let facts: CaseFacts = { id, accountId, topicId, live: true, reopened: false };
  scoreCase(system, null, facts, now);
  const change = (values: Partial<CaseFacts>) => {
    const after = { ...facts, reopened: false, ...values };
    scoreCase(system, facts, after, now);
    facts = after;
  };
  return {
    id,
    setTopic: (topicId: number) => change({ topicId }),
    setAccount: (accountId: number | null) => change({ accountId }),
    change,
    reopen: () => change({ reopened: true }),
    delete: () => change({ live: false }),
    restore: () => change({ live: true }),
    purge: () => scoreCase(system, facts, null, now),
  };
}

const aRecord = (type: string, name: string) =>
  db()
    .insert(records)
    .values({ type, name, createdAt: now, updatedAt: now })
    .returning({ id: records.id })
    .get();
