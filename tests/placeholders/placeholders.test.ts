import { beforeEach, describe, expect, test } from "vitest";
import { fillingsOf } from "@/lib/placeholders/fillings";
import { offeredPlaceholders } from "@/lib/placeholders/offered";
import { fillPlaceholders, placeholdersIn } from "@/lib/placeholders/placeholder";
import { getAnyRecord } from "@/lib/records/record";
import { createRecord } from "@/lib/records/write";
import { newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let caseId: number;

beforeEach(() => {
  world = newWorld();
  const { admin } = world;
  const account = createRecord(admin, "account", { name: "ABC Cleaning", valueCents: "2773.34" }, noon);
  const contact = createRecord(
    admin,
    "contact",
    { firstName: "Taylor", lastName: "Smith", mobilePhone: "(800) 285-7995", ownerId: String(admin.userId) },
    noon,
  );
  const links = { accountId: String(account.id), contactId: String(contact.id) };
  caseId = createRecord(
    admin,
    "case",
    { name: "Log in", topicId: String(topic("Login", 0)), ...links },
    noon,
  ).id;
});

const fill = (name: string, viewer = world.admin) => fillingsOf(viewer, getAnyRecord(viewer, caseId))(name);

describe("a placeholder", () => {
  test("is filled from the case, its contact, its account and the user, as their fields are written", () => {
    expect(
      ["contact.firstName", "contact.phone", "account.valueCents", "case.name", "user.name"].map(
        (name) => fill(name)?.text,
      ),
    ).toEqual(["Taylor", "(800) 285-7995", "$2,773.34", "Log in", "Ada Byron"]);
    expect(fill("contact.phone")?.stored).toBe("+18002857995");
  });

  test("of a field that is empty is nothing, and of a name that is none is null", () => {
    expect(fill("contact.email")).toEqual({ label: "Email", text: "", stored: null });
    for (const name of [
      "contact.nothing",
      "lead.name",
      "user.passwordHash",
      "case.constructor",
      "user.toString",
    ])
      expect(fill(name)).toBeNull();
  });

  test("tells nothing of records that the viewer may not see", () => {
    const amos = person("Amos", "Support Agent", world.support);
    amos.permissions!.records.contact = { on: true, view: "owned", edit: "none", delete: "none" };
    expect(fill("contact.firstName", amos)?.text).toBe("");
    expect(fill("case.contactId", amos)?.text).toBe("");
    expect(fill("account.name", amos)?.text).toBe("ABC Cleaning");
  });

  test("is offered only where it can be filled", () => {
    for (const { name } of offeredPlaceholders()) expect(fill(name), name).not.toBeNull();
  });
});

describe("a text", () => {
  test("has its placeholders filled, with what stands for nothing, and all else as it was", () => {
    const text = "Dear {{ contact.firstName | there }}, {{contact.email}} {not} {{this}} {{a.b.c}}";
    expect(placeholdersIn(text)).toEqual(["contact.firstName", "contact.email"]);
    expect(fillPlaceholders(text, ({ name, fallback }) => fallback ?? name)).toBe(
      "Dear there, contact.email {not} {{this}} {{a.b.c}}",
    );
  });
});
