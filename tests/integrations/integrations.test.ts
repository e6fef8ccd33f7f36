import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { integrations } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import {
  changeIntegration,
  createIntegration,
  deleteIntegration,
  moveIntegration,
} from "@/lib/integrations/change-integration";
import { framePage } from "@/lib/integrations/frame-page";
import type { IntegrationInput } from "@/lib/integrations/integration-input";
import { listIntegrations } from "@/lib/integrations/integrations";
import { framedIntegration, integrationsOf } from "@/lib/integrations/of-record";
import { getAnyRecord } from "@/lib/records/record";
import { createRecord } from "@/lib/records/write";
import { newWorld, noon, person, topic, type World } from "../support/world";

let world: World;
let caseId: number;

beforeEach(() => {
  world = newWorld();
  const { admin } = world;
  const account = createRecord(admin, "account", { name: "A&B Cleaning?", number: "77/1" }, noon);
  const contact = createRecord(
    admin,
    "contact",
    { name: "Taylor", workPhone: "(800) 285-7995", ownerId: String(admin.userId) },
    noon,
  );
  const links = { accountId: String(account.id), contactId: String(contact.id) };
  caseId = createRecord(admin, "case", { name: "..", topicId: String(topic("Login", 0)), ...links }, noon).id;
});

const input = (address: string, more: Partial<IntegrationInput> = {}): IntegrationInput => ({
  ...{ name: "Orders", address, shownAs: "link", active: true },
  ...more,
});
const make = (address: string, more: Partial<IntegrationInput> = {}) =>
  createIntegration(world.admin, input(address, more), noon);
const hrefs = (viewer: Viewer = world.admin) =>
  integrationsOf(viewer, getAnyRecord(viewer, caseId)).map(({ href }) => href);

describe("the address of an integration", () => {
  test.each([
    ["https://x.test/o/{{account.number}}", "https://x.test/o/77%2F1"],
    [
      "https://x.test/?q={{ account.name }}&t={{contact.phone}}",
      "https://x.test/?q=A%26B%20Cleaning%3F&t=%2B18002857995",
    ],
    ["https://x.test/?m={{contact.email}}#a", "https://x.test/?m=#a"],
    ["https://x.test/?m={{contact.email|none at all}}", "https://x.test/?m=none%20at%20all"],
    ["https://x.test/a/b/{{case.name}}/c", "https://x.test/a/b//c"],
    ["https://x.test:8443/{{user.firstName}}", "https://x.test:8443/Ada"],
  ])("%s is filled, and what fills it encoded", (address, filled) => {
    make(address);
    expect(hrefs()).toEqual([filled]);
  });

  test.each([
    ["http://x.test/"],
    ["javascript:alert(1)"],
    ["//x.test/"],
    ["https://"],
    ["https://u:p@x.test/"],
    ["https://u@x.test/"],
    ["https://{{account.name}}.x.test/"],
    ["https://{{account.name}}"],
    ["https://x.test{{account.name}}/"],
    ["https://x.test/{{lead.name}}"],
    ["https://x.test/{{user.passwordHash}}"],
    ["https://x.test/{{contact"],
    ["https://x.test/a b"],
    ["https://x.test\\@y.test/"],
    ["  "],
    [`https://x.test/${"x".repeat(2000)}`],
  ])("%s is refused beside its field", (address) => {
    expect(() => make(address)).toThrow(expect.objectContaining({ fields: { address: expect.any(String) } }));
    expect(db().select().from(integrations).all()).toEqual([]);
  });

  test("is never one of ours in a frame", () => {
    const own = `${new URL(process.env.SITE_URL ?? "http://localhost:3000").host}`;
    expect(() => make(`https://${own}/`, { shownAs: "frame" })).toThrow(
      expect.objectContaining({ fields: { address: expect.any(String) } }),
    );
  });

  test("tells nothing of a record that the viewer may not see", () => {
    make("https://x.test/?t={{contact.phone}}&a={{account.number}}");
    const amos = person("Amos", "Support Agent", world.support);
    amos.permissions!.records.contact = { on: true, view: "owned", edit: "none", delete: "none" };
    expect(hrefs(amos)).toEqual(["https://x.test/?t=&a=77%2F1"]);
  });
});

describe("integrations", () => {
  test("stand in the order that an admin gives them, and only active ones beside a case", () => {
    const [a, b, c] = ["A", "B", "C"].map((name) => make(`https://${name}.test/`, { name }));
    moveIntegration(world.admin, c!, "beginning", noon);
    moveIntegration(world.admin, a!, "beginning", noon);
    expect(listIntegrations(world.admin).map(({ name }) => name)).toEqual(["A", "C", "B"]);
    changeIntegration(world.admin, b!, input("https://b.test/", { name: "B", active: false }), noon);
    expect(hrefs()).toEqual(["https://a.test/", "https://c.test/"]);
    deleteIntegration(world.admin, a!, noon);
    expect(hrefs()).toEqual(["https://c.test/"]);
  });

  test("are changed by those who have the page alone, and have a name each", () => {
    const id = make("https://a.test/");
    const amos = person("Amos", "Support Agent", world.support);
    for (const attempt of [
      () => listIntegrations(amos),
      () => createIntegration(amos, input("https://b.test/", { name: "B" }), noon),
      () => changeIntegration(amos, id, input("https://b.test/"), noon),
      () => moveIntegration(amos, id, "end", noon),
      () => deleteIntegration(amos, id, noon),
    ])
      expect(attempt).toThrow(NotFound);
    expect(() => make("https://b.test/", { name: "ORDERS" })).toThrow(
      expect.objectContaining({ fields: { name: expect.any(String) } }),
    );
  });
});

describe("a frame", () => {
  test("lets in its own host alone, and can neither lead us away nor learn where it is", async () => {
    const id = make('https://x.test/?q={{account.name}}"><script>', { shownAs: "frame" });
    const answer = framePage(framedIntegration(world.admin, id, caseId), "n");
    expect(answer.headers.get("content-security-policy")).toContain("frame-src https://x.test;");
    const html = await answer.text();
    expect(html).toContain('referrerpolicy="no-referrer"');
    expect(html).toContain('sandbox="allow-scripts allow-forms allow-same-origin allow-popups"');
    expect(html).not.toContain("<script");
  });

  test("is there for an active frame and a record that the viewer may see, and else not", () => {
    const link = make("https://a.test/");
    const off = make("https://b.test/", { name: "B", shownAs: "frame", active: false });
    const frame = make("https://c.test/", { name: "C", shownAs: "frame" });
    const blind = person("Jo", "Support Agent", world.support);
    blind.permissions!.records.case = { on: true, view: "owned", edit: "none", delete: "none" };
    for (const id of [link, off, 99])
      expect(() => framedIntegration(world.admin, id, caseId)).toThrow(NotFound);
    expect(() => framedIntegration(blind, frame, caseId)).toThrow(NotFound);
    expect(framedIntegration(world.admin, frame, caseId).href).toBe("https://c.test/");
  });
});
