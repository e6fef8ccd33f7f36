import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { caseClocks, cases, scoreEvents } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { scoreSentence } from "@/lib/experience/sentence";
import { localeOf } from "@/lib/records/locale";
import { visibleNames } from "@/lib/records/names";
import { recordTypes } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { adminNames } from "./admin-names";
import type { EventContent } from "./event";
import { fieldLines } from "./field-lines";
import { lineTeller } from "./line-teller";
import { plainLines } from "./plain-values";
import { quoteTeller } from "./quote-teller";
import type { ScoreMoved, Teller } from "./sentence";

/**
 * Looks up at once what telling these events to the viewer needs. Whatever an event points at is named only when
 * the viewer may see it now; `type` is the type of the record that they are about, if they are about one.
 */
export function tellerFor(viewer: Viewer, events: readonly EventContent[], type: RecordType | null): Teller {
  const named = visibleNames(viewer, events.flatMap(pointsAt));
  const numbers = caseNumbers([...named].flatMap(([id, { type }]) => (type === "case" ? [id] : [])));
  const locale = localeOf(viewer);
  const nameOf = adminNames();
  return {
    record: (id) => named.get(id)?.name ?? "a record",
    whichRecord: (id) => which(named.get(id)),
    caseNumber: (id) => numbers.get(id) ?? "a case",
    typeLabel,
    changes: type ? fieldLines(viewer, type, events, locale) : (changes) => plainLines(changes, nameOf),
    lineChanges: lineTeller(viewer, events, nameOf),
    noteChanges: (changes) => plainLines(changes, nameOf),
    adminChanges: (changes) => plainLines(changes, nameOf),
    score: scoreTeller(events, numbers),
    ...quoteTeller(viewer, events, nameOf),
  };
}

/** The records that an event names besides the one it is about. */
function pointsAt(event: EventContent): number[] {
  if (event.kind === "record.linked" || event.kind === "record.unlinked") return [event.to.id];
  if (event.kind === "record.named" || event.kind === "record.unnamed") return [event.by.id];
  if (event.kind === "record.absorbed") return [event.into];
  if (event.kind === "record.unmerged") return [event.other];
  if (event.kind === "case.split") return [event.into];
  if (event.kind === "case.split_off") return [event.from];
  if (event.kind === "case.rejoined") return [event.other];
  if (event.kind === "lead.qualified") return [event.opportunityId];
  if (event.kind === "opportunity.qualified") return [event.leadId];
  if (event.kind === "line.changed") return [event.productId];
  if (event.kind === "line.moved") return [event.productId, ...(event.to === null ? [] : [event.to])];
  return event.kind === "score.moved" && event.caseId ? [event.caseId] : [];
}

function typeLabel(name: string, count = 1): string {
  const type = recordTypes().find((each) => each.name === name);
  if (!type) return count === 1 ? "record" : "records";
  return count === 1 ? type.labels.one : type.labels.many;
}

const which = (record: { type: string; name: string } | undefined): string =>
  record ? `the ${typeLabel(record.type).toLowerCase()} ${record.name}` : "a record";

function scoreTeller(events: readonly EventContent[], numbers: ReadonlyMap<number, string>): Teller["score"] {
  const moves = events.filter((event): event is ScoreMoved => event.kind === "score.moved");
  const takenBack = ledgerRows(moves.flatMap(({ reversesId }) => reversesId ?? []));
  const measured = clocksMeasure(moves.flatMap(({ clockId }) => clockId ?? []));
  return ({ cause, points, topic, caseId, reason, reversesId, clockId }) =>
    scoreSentence({
      kind: cause,
      points,
      topic: topic ?? null,
      caseNumber: caseId ? (numbers.get(caseId) ?? "unseen") : null,
      reason: reason ?? null,
      measures: (clockId && measured.get(clockId)) || null,
      takesBack: reversesId ? takenBack.get(reversesId) : undefined,
    });
}

function caseNumbers(ids: number[]): Map<number, string> {
  const rows = db()
    .select({ id: cases.id, number: cases.number })
    .from(cases)
    .where(inArray(cases.id, ids))
    .all();
  return new Map(rows.map((row) => [row.id, row.number]));
}

function ledgerRows(ids: number[]) {
  const { id, kind, points, reason } = scoreEvents;
  const rows = db()
    .select({ id, kind, points, reason, measures: caseClocks.measures })
    .from(scoreEvents)
    .leftJoin(caseClocks, eq(caseClocks.id, scoreEvents.clockId))
    .where(inArray(id, ids))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

function clocksMeasure(ids: number[]) {
  const { id, measures } = caseClocks;
  const rows = db().select({ id, measures }).from(caseClocks).where(inArray(id, ids)).all();
  return new Map(rows.map((row) => [row.id, row.measures]));
}
