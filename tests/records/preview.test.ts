import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { previewOf } from "@/lib/records/preview";
import { createRecord } from "@/lib/records/write";
import { newWorld, noon, person, type World } from "../support/world";

let world: World;
let sam: Viewer;

beforeAll(() => {
  world = newWorld();
  sam = person("Sam", "Sales Agent", world.sales);
});

test("a preview tells what is known of a record, by section, and where it is", () => {
  const { id } = createRecord(
    world.admin,
    "account",
    { name: "ABC", industry: "Food", phone: "(800) 285-7995" },
    noon,
  );
  const preview = previewOf(sam, "account", id, noon);
  expect(preview).toMatchObject({ name: "ABC", href: `/accounts/${id}`, mayEdit: true });
  const facts = preview.sections.flatMap((section) => section.facts);
  expect(facts.find(({ label }) => label === "Industry")?.cell).toBe("Food");
  expect(facts.map(({ label }) => label)).not.toContain("Fax");
  expect(preview.sections.map(({ title }) => title)).toEqual(
    expect.arrayContaining(["Account Information", "Contact Detail", "System Information"]),
  );
});

test("a record that is not the viewer's to see has none", () => {
  const { id } = createRecord(world.admin, "lead", { name: "Hidden", ownerId: "" }, noon);
  expect(() => previewOf(sam, "lead", id, noon)).toThrow(NotFound);
});
