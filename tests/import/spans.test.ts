import { expect, test } from "vitest";
import { db } from "@/db/client";
import { imports } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { eventsBackFrom, noteSpan } from "@/lib/import/spans";
import { createRecord } from "@/lib/records/write";
import { newWorld, noon } from "@/tests/support/world";

const newImport = ({ userId }: Viewer): number =>
  db().insert(imports).values({ userId: userId!, createdAt: noon }).returning({ id: imports.id }).get().id;

test("what an import wrote is gone back over across its stretches, and nothing of others", () => {
  const { admin } = newWorld();
  const [one, other] = [newImport(admin), newImport(admin)];
  const make = (name: string) => createRecord(admin, "account", { name }, noon).id;
  const made = [one, one, other, one, other, one].map((id, nth) => ({
    id,
    recordId: noteSpan(id, () => make(`Account ${nth}`)),
  }));
  const seen: (number | null)[] = [];
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const rows = eventsBackFrom(one, before, 1);
    if (rows.length === 0) break;
    seen.push(...rows.map(({ subjectId }) => subjectId));
    before = rows.at(-1)!.id;
  }
  const wanted = made.filter(({ id }) => id === one).map(({ recordId }) => recordId);
  expect(seen).toEqual(wanted.reverse());
});
