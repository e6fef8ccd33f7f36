import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { records } from "@/db/schema";
import { levels, type Permissions, type RecordRight } from "@/lib/access/permissions";
import { reaches, scope, scopeOfTypes } from "@/lib/access/scope";
import { startingRoles } from "@/lib/access/starting-roles";
import type { Viewer } from "@/lib/access/viewer";
import { newWorld, noon, person } from "../support/world";

const types = ["account", "contact", "case", "lead", "opportunity", "product"];
const rights: RecordRight[] = ["view", "edit", "delete"];

let people: Viewer[];
let teamIds: number[];

beforeEach(() => {
  const { support, sales } = newWorld();
  teamIds = [1, support, sales];
  people = ["Amos", "Bea", "Cleo", "Dan"].map((name, nth) => person(name, "Manager", teamIds[nth % 3]!));
});

type Row = { id: number; type: string; ownerId: number | null; teamId: number | null };

const orNobody = (ids: readonly number[]) => fc.constantFrom(null, ...ids);

/** Records of any type, owned by anybody or nobody, of any team or none. */
const someRecords = () =>
  fc.array(
    fc.record({
      type: fc.constantFrom(...types),
      ownerId: orNobody(people.map(({ userId }) => userId!)),
      teamId: orNobody(teamIds),
    }),
    { minLength: 1, maxLength: 40 },
  );

const someAccess = () => {
  const level = fc.constantFrom(...levels);
  return fc.record({ on: fc.boolean(), view: level, edit: level, delete: level });
};

const startingRole = () => fc.constantFrom(...Object.values(startingRoles));

const madeRole = () =>
  fc
    .record(Object.fromEntries(types.map((type) => [type, someAccess()])), { requiredKeys: [] })
    .map((own): Permissions => ({ ...startingRoles["Read Only"]!, records: own as Permissions["records"] }));

/** Anybody, with a starting role, a role that an admin made, or none, in any teams. */
const someViewer = () =>
  fc
    .record({
      superAdmin: fc.constantFrom(false, false, false, true),
      permissions: fc.oneof(startingRole(), madeRole(), fc.constant(null)),
      userId: orNobody(people.map(({ userId }) => userId!)),
      teamIds: fc.subarray(teamIds),
      colleagueIds: fc.subarray(people.map(({ userId }) => userId!)),
    })
    .map((drawn): Viewer => ({ ...people[0]!, ...drawn }));

function insert(rows: Omit<Row, "id">[]): Row[] {
  db().delete(records).run();
  const dated = { name: "A", createdAt: noon, updatedAt: noon };
  return db()
    .insert(records)
    .values(rows.map((row) => ({ ...row, ...dated })))
    .returning()
    .all();
}

const found = (where: unknown) =>
  db()
    .all<{ id: number }>(sql`select ${records.id} as id from ${records} where ${where} order by 1`)
    .map(({ id }) => id);

const expected = (viewer: Viewer, rows: Row[], right: RecordRight) =>
  rows.filter((row) => reaches(viewer, row.type, right, row)).map(({ id }) => id);

test("the rule as a predicate and the rule in SQL find the same records, for every role and right", () => {
  const property = fc.property(
    someRecords(),
    someViewer(),
    fc.constantFrom(...rights),
    (drawn, viewer, right) => {
      const rows = insert(drawn);
      expect(found(scopeOfTypes(viewer, types, right))).toEqual(expected(viewer, rows, right));
      for (const type of types) {
        const within = sql`${records.type} = ${type} and ${scope(viewer, type, right) ?? sql`1`}`;
        const own = rows.filter((row) => row.type === type);
        expect(found(within), type).toEqual(expected(viewer, own, right));
      }
    },
  );
  fc.assert(property, { numRuns: 300 });
});

test("no right reaches further than the one it needs: edit than view, delete than edit", () => {
  const property = fc.property(someRecords(), someViewer(), (drawn, viewer) => {
    const rows = insert(drawn);
    const [view, edit, remove] = rights.map((right) => expected(viewer, rows, right));
    expect(view).toEqual(expect.arrayContaining(edit!));
    expect(edit).toEqual(expect.arrayContaining(remove!));
  });
  fc.assert(property, { numRuns: 200 });
});
