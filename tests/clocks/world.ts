import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { type BusinessHours, caseClocks, cases, events, scoreEvents, teams, topics } from "@/db/schema";
import { statusId } from "@/lib/cases/statuses";
import { runOut } from "@/lib/clocks/charge";
import { logInteraction } from "@/lib/interactions/write";
import { createRecord, updateRecord } from "@/lib/records/write";
import { newWorld, noon, topic } from "../support/world";

const day: [number, number][] = [[540, 1020]];

/** Nine to five on weekdays, and closed on the Monday of March 9. */
export const office: BusinessHours = {
  timeZone: "UTC",
  week: [day, day, day, day, day, [], []],
  holidays: [{ on: "2026-03-09", name: "Founders' Day" }],
};

/** `03-06 16:00`, of the year in which the tests play; seconds may follow. */
export const on = (time: string): Date => {
  const [date, clock = ""] = time.split(" ");
  return new Date(`2026-${date}T${clock.length === 5 ? `${clock}:00` : clock}Z`);
};

/** The other way round. */
const told = (at: Date) => at.toISOString().slice(5, 19).replace("T", " ");

/** A company whose Support works nine to five, with an account and topics that have limits. */
export function clockWorld() {
  const { admin, support, sales } = newWorld();
  db().update(teams).set({ hours: office }).where(eq(teams.id, support)).run();
  const login = limited("Log in", { minutes: 1440, penalty: 10, emailSeconds: 60 });
  const { id: accountId } = createRecord(admin, "account", { name: "ABC Cleaning" }, noon);
  const create = (now: Date, more: Record<string, unknown> = {}) =>
    createRecord(
      admin,
      "case",
      { name: "Cannot log in", topicId: login, teamId: support, accountId, ...more },
      now,
    ).id;
  const change = (id: number, values: Record<string, unknown>, now: Date) =>
    updateRecord(admin, "case", id, values, now);
  const move = (id: number, category: Parameters<typeof statusId>[0], now: Date) =>
    change(id, { statusId: statusId(category, support) }, now);
  const log = (id: number, kind: "email" | "call" | "sms", direction: "inbound" | "outbound", now: Date) =>
    logInteraction(
      admin,
      { type: "case", id },
      { kind, direction, at: now.toISOString().slice(0, 16), html: "<p>Hello</p>" },
      now,
    );
  return { admin, support, sales, login, accountId, create, change, move, log };
}

/** A topic of no points with a resolution limit in minutes and a first response limit by email in seconds. */
export function limited(
  name: string,
  { minutes, penalty, emailSeconds }: { minutes?: number; penalty?: number; emailSeconds?: number },
): number {
  const id = topic(name, 0);
  const responseLimits = emailSeconds ? { email: { seconds: emailSeconds, penalty: 3 } } : {};
  const resolution = { resolutionMinutes: minutes ?? null, resolutionPenalty: penalty ?? 0 };
  db()
    .update(topics)
    .set({ responseLimits, ...resolution })
    .where(eq(topics.id, id))
    .run();
  return id;
}

/** The ledger as a person would write it: when, what, points, the score after it. */
export const ledger = (): string[] =>
  db()
    .select()
    .from(scoreEvents)
    .all()
    .map(({ at, kind, points, scoreAfter }) => `${told(at)} ${kind} ${points} → ${scoreAfter}`);

/** The clocks of a case: what, round, due or how it stands. */
export const clocksIn = (caseId: number): string[] =>
  db()
    .select()
    .from(caseClocks)
    .where(eq(caseClocks.caseId, caseId))
    .orderBy(caseClocks.id)
    .all()
    .map(({ measures, round, dueAt, stoppedAt, overdueAt }) => {
      const state = stoppedAt ? "stopped" : dueAt ? `due ${told(dueAt)}` : "standing";
      return `${measures} ${round} ${state}${overdueAt ? ` overdue ${told(overdueAt)}` : ""}`;
    });

/** The case's due date. */
export function dueOf(caseId: number): string | null {
  const row = db().select({ at: cases.dueAt }).from(cases).where(eq(cases.id, caseId)).get();
  return row?.at ? told(row.at) : null;
}

/** The kinds of the history's entries about clocks. */
export const clockEvents = (): string[] =>
  db()
    .select()
    .from(events)
    .all()
    .flatMap(({ kind }) => (kind.startsWith("clock.") ? [kind] : []));

/** The server looks at the clocks. */
export const look = (now: Date): number => runOut(now);
