import { beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { recordOpened } from "@/lib/home/recent";
import { deleteRecord } from "@/lib/records/bin";
import { createRecord } from "@/lib/records/write";
import { answerPalette } from "@/lib/search/answer";
import { searchRecords } from "@/lib/search/search";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let admin: Viewer;

const account = (name: string, more: Record<string, string> = {}) =>
  createRecord(admin, "account", { name, ...more }, noon).id;
const lead = (name: string, ownerId: number | null) =>
  createRecord(admin, "lead", { name, ownerId: String(ownerId ?? "") }, noon).id;
const found = (viewer: Viewer, text: string) =>
  searchRecords(viewer, text).flatMap(({ type, hits }) => hits.map(({ name }) => `${type} ${name}`));

beforeEach(() => {
  world = newWorld();
  admin = world.admin;
});

describe("what is found", () => {
  it("finds any part of a name, whatever the case of its letters", () => {
    account("ABC Cleaning");
    expect(found(admin, "clean")).toEqual(["account ABC Cleaning"]);
    expect(found(admin, "CLEANING abc")).toEqual(["account ABC Cleaning"]);
  });

  it("finds a phone number by its digits, however they are written", () => {
    account("ABC Cleaning", { phone: "(800) 285-7995" });
    for (const typed of [
      "8002857995",
      "800-285-7995",
      "+1 (800) 285-7995",
      "1.800.285.7995",
      "2857995",
      "0 285 7995",
    ])
      expect(found(admin, typed), typed).toEqual(["account ABC Cleaning"]);
    expect(found(admin, "8002857996")).toEqual([]);
  });

  it("shows the phone number, email or number that was found", () => {
    account("ABC Cleaning", { phone: "8002857995", email: "Abc@Cleaning.com", number: "A-77" });
    const detail = (text: string) => searchRecords(admin, text)[0]?.hits[0]?.detail;
    expect(detail("285-7995")).toBe("(800) 285-7995");
    expect(detail("cleaning.com")).toBe("abc@cleaning.com");
    expect(detail("ABC")).toBe("abc@cleaning.com");
    expect(detail("abc cleaning a-77")).toBe("A-77");
  });

  it("finds a case by its number", () => {
    const made = createRecord(
      admin,
      "case",
      { name: "Password reset", topicId: String(topic("Log in", 0)) },
      noon,
    );
    expect(found(admin, String(made.values.number))).toEqual(["case Password reset"]);
    expect(found(admin, String(made.values.number).slice(-7))).toEqual(["case Password reset"]);
  });

  it("takes one or two letters as the beginning of a name", () => {
    account("Tony's Pizza");
    account("Metro Tony");
    expect(found(admin, "to")).toEqual(["account Tony's Pizza"]);
    expect(found(admin, "t")).toEqual(["account Tony's Pizza"]);
  });

  it("asks short words of what the long ones find", () => {
    account("Dee's Bakery 7");
    account("Dee's Bakery 8");
    expect(found(admin, "bakery 7")).toEqual(["account Dee's Bakery 7"]);
  });

  it("puts the very name first, then its beginning, then its parts, then the rest", () => {
    account("Sun Harbor Foods");
    account("Harbor Foods");
    account("Harbor");
    account("Lake Motors", { description: "Moved here from the harbor." });
    expect(found(admin, "harbor")).toEqual([
      "account Harbor",
      "account Harbor Foods",
      "account Sun Harbor Foods",
      "account Lake Motors",
    ]);
  });

  it("puts the type with the better hit first", () => {
    account("Wholesale to Quinn Brothers");
    lead("Quinn", admin.userId);
    expect(found(admin, "Quinn")).toEqual(["lead Quinn", "account Wholesale to Quinn Brothers"]);
  });

  it("narrows to the types that are asked for, and to so many of each", () => {
    for (const number of [1, 2, 3]) account(`Harbor ${number}`);
    lead("Harbor", admin.userId);
    const groups = searchRecords(admin, "harbor", { types: ["account"], limit: 2 });
    expect(groups.map(({ type, hits }) => [type, hits.length])).toEqual([["account", 2]]);
  });

  it("reads operators of the index as plain text", () => {
    account('The "NEAR" OR name:x* (Shop)');
    for (const text of ['"near"', "name:x*", "(shop)", "near OR name:x*"])
      expect(found(admin, text), text).toHaveLength(1);
    for (const text of ['"', "*", "   ", "%", "_%_", "keys:", "-"])
      expect(found(admin, text), text).toEqual([]);
  });
});

describe("what must not be found", () => {
  it("leaves out what the viewer may not see, in names, keys and text alike", () => {
    const sales = person("Sam", "Sales Agent", world.sales);
    const other = person("Olga", "Sales Agent", world.sales);
    lead("Harbor mine", sales.userId);
    createRecord(
      admin,
      "lead",
      { name: "Harbor hidden", ownerId: String(other.userId), phone: "8002857995" },
      noon,
    );
    expect(found(sales, "harbor")).toEqual(["lead Harbor mine"]);
    expect(found(sales, "ha")).toEqual(["lead Harbor mine"]);
    expect(found(sales, "8002857995")).toEqual([]);
    expect(found(other, "8002857995")).toEqual(["lead Harbor hidden"]);
  });

  it("answers nothing of a type that is off for the role", () => {
    lead("Harbor", admin.userId);
    const support = person("Ulla", "Support Agent", world.support);
    expect(searchRecords(support, "harbor")).toEqual([]);
    expect(searchRecords(support, "harbor", { types: ["lead"] })).toEqual([]);
  });

  it("leaves out what was deleted", () => {
    const id = account("Harbor");
    deleteRecord(admin, "account", id, noon);
    expect(found(admin, "harbor")).toEqual([]);
    expect(found(admin, "ha")).toEqual([]);
  });

  it("finds the viewer's own record among thousands of newer ones that are not theirs", () => {
    const sales = person("Sam", "Sales Agent", world.sales);
    lead("Harbor mine", sales.userId);
    for (let number = 0; number < 2100; number++) lead(`Harbor ${number}`, admin.userId);
    expect(found(sales, "harbor")).toEqual(["lead Harbor mine"]);
    expect(found(sales, "arbor min")).toEqual(["lead Harbor mine"]);
    expect(found(sales, "h")).toEqual(["lead Harbor mine"]);
  });

  it("lists among recent records only those that may still be seen", () => {
    const sales = person("Sam", "Sales Agent", world.sales);
    const kept = account("Kept");
    const removed = account("Removed");
    const hidden = lead("Hidden", admin.userId);
    for (const [minute, id] of [kept, removed, hidden].entries()) recordOpened(sales, id, later(minute));
    deleteRecord(admin, "account", removed, noon);
    expect(answerPalette(sales, " ").flatMap(({ hits }) => hits.map(({ href }) => href))).toEqual([
      `/accounts/${kept}`,
    ]);
  });
});

describe("what is pasted", () => {
  it("finds a case by its number, however it is written", () => {
    const input = { name: "Fax is down", topicId: String(topic("Fax", -5)) };
    const { values } = createRecord(admin, "case", input, noon);
    const number = String(values.number);
    for (const typed of [
      number,
      number.toLowerCase(),
      number.replace("-", ""),
      `#${number.replace("-", " ")}`,
    ])
      expect(found(admin, typed), typed).toEqual(["case Fax is down"]);
  });

  it("finds who an email address belongs to, whatever is written around it", () => {
    createRecord(admin, "contact", { name: "Taylor Smith", email: "taylor@abc.example" }, noon);
    for (const typed of ["Taylor@ABC.example", "T. Smith <taylor@abc.example>", "mailto:taylor@abc.example"])
      expect(found(admin, typed), typed).toEqual(["contact Taylor Smith"]);
  });
});
