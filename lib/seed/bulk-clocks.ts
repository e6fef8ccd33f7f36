import { hoursOf } from "@/lib/clocks/calendars";
import { type Clock, paused, started, stopped } from "@/lib/clocks/clock";
import type { World } from "./bulk-world";

type Opened = {
  at: number;
  teamId: number;
  topic: World["topics"][number];
  status: World["statuses"][number];
  resolvedAt: number | null;
};

const hourMs = 3_600_000;

/**
 * The clocks of a case as its writes would have left them: answered by email within some hours, and resolved, paused or
 * still open. Those of the bulk world cost nothing, so that its ledgers need no line for each that ran out.
 */
export function bulkClocks({ now, random }: World, opened: Opened): Clock[] {
  const { at, teamId, topic, status, resolvedAt } = opened;
  const hours = hoursOf(teamId);
  const begin = new Date(at);
  const until = new Date(resolvedAt ?? now);
  const running = ranOut(started({ ...topic.terms, penalty: 0 }, hours, begin), until);
  const answer = { measures: "email" as const, topicId: topic.id, limitSeconds: null, penalty: 0 };
  const answeredAt = new Date(Math.min(until.getTime(), at + random.int(1, 8) * hourMs));
  return [
    resolvedAt !== null
      ? stopped(running, hours, until)
      : status.category === "awaiting_response"
        ? paused(running, hours, until)
        : running,
    stopped(started(answer, hours, begin), hours, answeredAt),
  ];
}

const ranOut = (clock: Clock, until: Date): Clock =>
  clock.dueAt && clock.dueAt <= until ? { ...clock, overdueAt: clock.dueAt, warnAt: null } : clock;

/** When the case is due by them, in milliseconds. */
export const dueAtOf = ([resolution]: readonly Clock[]): number | null =>
  resolution?.dueAt?.getTime() ?? null;

/** Writes them. */
export function addClocks({ inserts }: World, caseId: number, clocks: readonly Clock[]): void {
  for (const clock of clocks) {
    const round = clock.measures === "resolution" ? 1 : 0;
    const cells = Object.entries(clock).map(([key, cell]) => [
      key,
      cell instanceof Date ? cell.getTime() : cell,
    ]);
    inserts.add("case_clocks", { caseId, round, ...Object.fromEntries(cells) });
  }
}
