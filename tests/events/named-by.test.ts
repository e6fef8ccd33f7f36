import { beforeEach, expect, test } from "vitest";
import { auditOf } from "@/lib/events/read";
import type { Stored } from "@/lib/records/record";
import { createRecord, updateRecord } from "@/lib/records/write";
import { undoLast } from "@/lib/undo/undo";
import { type Customer, customer } from "../interactions/world";
import { later, newWorld, person, type World } from "../support/world";

let world: World;
let theirs: Customer;

beforeEach(() => {
  world = newWorld();
  theirs = customer(world.admin);
});

/** What the history of a record says, the newest first. */
const said = (of: Stored, viewer = world.admin): string[] =>
  auditOf(viewer, of, {}).entries.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === "said" ? [line.sentence] : [])),
  );

const newDeal = () => {
  const { account, contact } = theirs;
  const input = { name: "New office", primaryContactId: contact.id, accountId: account.id };
  return createRecord(world.admin, "opportunity", input, later(1));
};

test("an account tells which deals and cases came to it, and which left", () => {
  const deal = newDeal();
  expect(said(theirs.account)).toEqual(
    expect.arrayContaining(["Linked the opportunity New office", "Linked the case Password reset"]),
  );
  updateRecord(world.admin, "opportunity", deal.id, { accountId: null }, later(2));
  expect(said(theirs.account)[0]).toBe("Took away the link to the opportunity New office");
});

test("that is said once of a link which both histories tell already, and not again for other changes", () => {
  const deal = newDeal();
  updateRecord(world.admin, "opportunity", deal.id, { name: "Old office" }, later(2));
  const linked = (of: Stored) => said(of).filter((line) => line === "Linked the opportunity Old office");
  expect(linked(theirs.account)).toHaveLength(1);
  expect(linked(theirs.contact)).toHaveLength(1);
});

test("a deal is not named to who may not see it", () => {
  newDeal();
  const sam = person("Sam", "Support Agent", world.support);
  sam.permissions!.records.opportunity = { on: true, view: "owned", edit: "none", delete: "none" };
  expect(said(theirs.account, sam)[0]).toBe("Linked a record");
});

test("undo takes back the change of the deal, and the account tells that too", () => {
  const deal = newDeal();
  updateRecord(world.admin, "opportunity", deal.id, { accountId: null }, later(2));
  expect(undoLast(world.admin, later(3)).said).toBe("Undone: Account of New office.");
  expect(said(theirs.account)[0]).toBe("Linked the opportunity New office");
});
