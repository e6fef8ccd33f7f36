import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { customRelations } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { remake } from "@/lib/custom-fields/remake";
import { firstFree } from "@/lib/custom-fields/slug";
import { Invalid, NotFound } from "@/lib/errors";
import { changesBetween, tellChange } from "@/lib/events/admin-changes";
import { parseInput } from "@/lib/input";
import { builtinTypes } from "@/lib/records/builtin";
import { recordType } from "@/lib/records/registry";
import { type ChangedRelation, changedRelation, type NewRelation, newRelation } from "./type-input";

type RelationRow = typeof customRelations.$inferSelect;

/**
 * Makes a relation between records of two types, many to many; gives its name. Both types show it under Related, each
 * by its own label. Throws NotFound without the right to Record types or for a type that is not there, Invalid for a
 * label that a type has already.
 */
export function createRelation(viewer: Viewer, input: NewRelation, now: Date): string {
  requireAdmin(viewer, "recordTypes");
  const { type, to, label, backLabel } = parseInput(newRelation, input);
  return remake(() => {
    const ends = { fromType: type, toType: to, fromLabel: label, toLabel: backLabel };
    refuseTakenLabels(ends, []);
    const rows = relationRows();
    const names = new Set([...rows.map(({ name }) => name), ...builtinNames()]);
    const name = firstFree(`${type}_${to}`, (tried) => names.has(tried));
    const position = Math.max(0, ...rows.map((row) => row.position)) + 1;
    db()
      .insert(customRelations)
      .values({ name, ...ends, position })
      .run();
    tell(viewer, ends, null, label, now);
    return name;
  });
}

/** Gives the ends of a relation other labels. Throws like `createRelation`. */
export function changeRelation(viewer: Viewer, input: ChangedRelation, now: Date): void {
  requireAdmin(viewer, "recordTypes");
  const { relation, label: fromLabel, backLabel: toLabel } = parseInput(changedRelation, input);
  remake(() => {
    const before = relationRow(relation);
    refuseTakenLabels({ ...before, fromLabel, toLabel }, [before.fromLabel, before.toLabel]);
    db().update(customRelations).set({ fromLabel, toLabel }).where(eq(customRelations.name, relation)).run();
    const changes = changesBetween<Partial<RelationRow>>(before, { fromLabel, toLabel });
    tellChange(viewer, about(before.fromType), changes, now);
  });
}

/** Takes a relation out of sight at both ends; the links stay. Throws NotFound. */
export const hideRelation = (viewer: Viewer, relation: string, now: Date): void =>
  setHidden(viewer, relation, now, now);

/** Brings it back, with its links. Throws NotFound. */
export const showRelation = (viewer: Viewer, relation: string, now: Date): void =>
  setHidden(viewer, relation, null, now);

function setHidden(viewer: Viewer, name: string, hiddenAt: Date | null, now: Date): void {
  requireAdmin(viewer, "recordTypes");
  remake(() => {
    const row = relationRow(name);
    if ((row.hiddenAt === null) === (hiddenAt === null)) return;
    db().update(customRelations).set({ hiddenAt }).where(eq(customRelations.name, name)).run();
    tell(viewer, row, hiddenAt ? row.fromLabel : null, hiddenAt ? null : row.fromLabel, now);
  });
}

const relationRows = (): RelationRow[] => db().select().from(customRelations).all();

const builtinNames = () =>
  builtinTypes.flatMap(({ relations }) =>
    relations.flatMap(({ by }) => (by.kind === "links" ? [by.relation] : [])),
  );

function relationRow(name: string): RelationRow {
  const row = relationRows().find((each) => each.name === name);
  if (!row) throw new NotFound("That relation");
  return row;
}

type Ends = Pick<RelationRow, "fromType" | "toType" | "fromLabel" | "toLabel">;

/** On one record every relation has a label of its own, or nobody could tell two tables apart. */
function refuseTakenLabels({ fromType, toType, fromLabel, toLabel }: Ends, own: readonly string[]): void {
  const taken = (type: string, label: string) =>
    recordType(type).relations.some(
      (relation) => !own.includes(relation.label) && same(relation.label, label),
    );
  const errors: Record<string, string> = {};
  if (taken(fromType, fromLabel)) errors.label = "A record of this type has a relation of this name already.";
  if (taken(toType, toLabel)) errors.backLabel = "A record of that type has a relation of this name already.";
  if (fromType === toType && same(fromLabel, toLabel))
    errors.backLabel = "The two ends need names that differ.";
  if (Object.keys(errors).length) throw new Invalid(errors);
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const about = (type: string) => ({
  subject: "record_type" as const,
  id: null,
  name: recordType(type).labels.one,
});

function tell(
  viewer: Viewer,
  { fromType, toType }: Ends,
  from: string | null,
  to: string | null,
  now: Date,
): void {
  const field = `relation to ${recordType(toType).labels.many}`;
  tellChange(viewer, about(fromType), [{ field, from, to }], now);
}
