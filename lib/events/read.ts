import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { choices } from "@/lib/records/lookups";
import { getRecord } from "@/lib/records/record";
import { fieldOf, recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { formatInstant } from "@/lib/time/zone";
import type { EventContent } from "./event";
import { type AuditEntry, said } from "./line";
import { linesOf } from "./sentence";
import { adminSubjects, type Subject } from "./subject";
import { tellerFor } from "./teller";

/** What to read of a history; the rest when a part is missing. */
export type AuditQuery = {
  /** A field of the record's type by its key: only what made or changed it. */
  field?: string;
  /** Whoever did it; null for the system itself. */
  actorId?: number | null;
  /** What an admin's change is about. */
  subject?: Subject;
  /** Entries before this one. */
  before?: number;
  limit?: number;
};

/** A page of a history, newest first; `before` asks for the next, null when there is none. */
export type AuditPage = { entries: AuditEntry[]; before: number | null };

/** Everything that was done to a record. Throws NotFound when the viewer may not see it, or for an unknown field. */
export function auditOf(viewer: Viewer, ref: { type: string; id: number }, query: AuditQuery): AuditPage {
  const type = recordType(ref.type);
  getRecord(viewer, type, ref.id);
  const label = query.field === undefined ? undefined : fieldOf(type, query.field).label;
  const page = read(viewer, sql`${ofRecord(ref.id)} and ${touching(query.field)}`, query, type);
  return label === undefined
    ? page
    : { ...page, entries: page.entries.map((entry) => onlyField(entry, label)) };
}

/** Everything that admins changed, and who came and went. Throws NotFound without the right to Audit log. */
export function adminAudit(viewer: Viewer, query: AuditQuery): AuditPage {
  requireAdmin(viewer, "auditLog");
  return read(viewer, ofAdmins(query.subject), query, null);
}

/** Whoever did something to the record, for the filter. Throws NotFound when the viewer may not see it. */
export function actorsOf(viewer: Viewer, ref: { type: string; id: number }): { id: number; name: string }[] {
  getRecord(viewer, recordType(ref.type), ref.id);
  const rows = db().all<{ id: number }>(
    sql`select distinct ${events.actorId} as id from ${events} where ${ofRecord(ref.id)} and ${events.actorId} is not null`,
  );
  const acted = new Set(rows.map((row) => row.id));
  return choices("user").flatMap(({ id, label }) => (acted.has(id) ? [{ id, name: label }] : []));
}

const ofRecord = (id: number): SQL => sql`${events.subject} = 'record' and ${events.subjectId} = ${id}`;

/** The subjects are listed, so that the index finds the few of these among millions of changes to records. */
function ofAdmins(subject: Subject | undefined): SQL {
  const wanted = subject ? [subject] : adminSubjects;
  return sql`${events.subject} in (select value from json_each(${JSON.stringify(wanted)}))`;
}

function touching(field: string | undefined): SQL {
  if (field === undefined) return sql`1`;
  return sql`(${events.kind} = 'record.changed' and exists (select 1 from json_each(${events.content}, '$.changes')
      where json_extract(value, '$.field') = ${field})
    or ${events.kind} = 'record.created' and json_extract(${events.content}, ${`$.values."${field}"`}) is not null)`;
}

function read(
  viewer: Viewer,
  about: SQL,
  { actorId, before, limit = 50 }: AuditQuery,
  type: RecordType | null,
) {
  const by = actorId === undefined ? sql`1` : sql`${events.actorId} is ${actorId}`;
  const earlier = before === undefined ? sql`1` : sql`${events.id} < ${before}`;
  const rows = db()
    .select()
    .from(events)
    .where(sql`${about} and ${by} and ${earlier}`)
    .orderBy(sql`${events.id} desc`)
    .limit(limit + 1)
    .all();
  const page = rows.slice(0, limit);
  return { entries: told(viewer, page, type), before: rows.length > limit ? page.at(-1)!.id : null };
}

type Row = typeof events.$inferSelect;

function told(viewer: Viewer, rows: readonly Row[], type: RecordType | null): AuditEntry[] {
  const contents = rows.map(contentOf);
  const tell = tellerFor(
    viewer,
    contents.filter((each) => each !== null),
    type,
  );
  const users = new Map(choices("user").map((user) => [user.id, user.label]));
  return rows.map((row, index) => {
    const content = contents[index] ?? null;
    return {
      id: row.id,
      at: formatInstant(row.at, viewer.timeZone),
      who: (row.actorId !== null && users.get(row.actorId)) || "Rapport",
      via: viaWords[row.via],
      ...(content?.kind === "record.merged" && { mergeId: content.mergeId }),
      lines: content ? linesOf(content, row.subject as Subject, tell) : [said("Content erased")],
    };
  });
}

function contentOf(row: Row): EventContent | null {
  if (row.content === null) return null;
  const content: EventContent = { ...JSON.parse(row.content), kind: row.kind };
  return content.kind === "record.changed" ? withoutStamps(content, row.at.getTime()) : content;
}

/** That a date was set to the very moment of the change, as of a deal's stage, says nothing that the entry does not. */
function withoutStamps(content: Extract<EventContent, { kind: "record.changed" }>, at: number): EventContent {
  const changes = content.changes.filter(({ to }) => to !== at);
  return changes.length ? { ...content, changes } : content;
}

const viaWords: Record<Row["via"], string> = {
  page: "App",
  import: "Import",
  api: "API",
  rule: "Automation rule",
  system: "System",
};

const onlyField = (entry: AuditEntry, label: string): AuditEntry => ({
  ...entry,
  lines: entry.lines.filter((line) => line.kind === "changed" && line.field === label),
});
