import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { accounts, records } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { readListQuery } from "@/lib/filters/filter";
import { recordType } from "@/lib/records/registry";
import { type TotalAsked, totalsOf } from "@/lib/records/totals";
import { createRecord } from "@/lib/records/write";
import { newWorld, noon, person, type World } from "../support/world";

let world: World;
let sam: Viewer;

beforeAll(() => {
  world = newWorld();
  sam = person("Sam", "Sales Agent", world.sales);
  for (const [at, amountCents] of ["100", "50.25", ""].entries())
    createRecord(
      world.admin,
      "lead",
      { name: `Lead ${at}`, amountCents, ownerId: at === 1 ? String(sam.userId) : "" },
      noon,
    );
});

const totals = (viewer: Viewer, type: string, address: string, ...asked: TotalAsked[]) =>
  totalsOf(
    viewer,
    recordType(type),
    readListQuery(recordType(type), new URLSearchParams(address)),
    asked,
    noon,
  );
const amount = (total: TotalAsked["total"]): TotalAsked => ({ key: "amountCents", total });

describe("the foot of a column", () => {
  test("counts what is filled in, adds it up, or gives its mean", async () => {
    const told = async (total: TotalAsked["total"]) =>
      (await totals(world.admin, "lead", "", amount(total))).amountCents;
    expect(await told("count")).toBe("2");
    expect(await told("sum")).toBe("$150.25");
    expect(await told("average")).toBe("$75.13");
  });

  test("is of all that match, and of nothing that the viewer may not see", async () => {
    expect(await totals(world.admin, "lead", "f=name~is~Lead 0", amount("sum"))).toEqual({
      amountCents: "$100.00",
    });
    expect(await totals(sam, "lead", "", amount("sum"))).toEqual({ amountCents: "$50.25" });
    expect(await totals(sam, "lead", "f=name~is~Lead 0", amount("average"))).toEqual({ amountCents: "–" });
  });

  test("is refused for words", async () => {
    await expect(totals(sam, "lead", "", { key: "name", total: "sum" })).rejects.toThrow(Invalid);
  });
});

test("a list too long to be gathered is added up in slices, to the same sum", async () => {
  const many = 25_000;
  const rows = Array.from({ length: many }, (_, n) => n);
  for (let from = 0; from < many; from += 1000) {
    const slice = rows.slice(from, from + 1000);
    const made = db()
      .insert(records)
      .values(
        slice.map((n) => ({
          ...{ type: "account", name: `A ${n}`, createdAt: noon, updatedAt: noon },
          ownerId: n % 2 ? sam.userId : null,
        })),
      )
      .returning({ id: records.id })
      .all();
    db()
      .insert(accounts)
      .values(
        made.map(({ id }, nth) => ({ id, number: String(id), valueCents: slice[nth]! % 10 ? 200 : null })),
      )
      .run();
  }
  const asked: TotalAsked = { key: "valueCents", total: "sum" };
  expect(await totals(world.admin, "account", "", asked)).toEqual({ valueCents: "$45,000.00" });
  expect(await totals(sam, "account", "f=ownerId~me", asked)).toEqual({ valueCents: "$25,000.00" });
});
