import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { adminAudit } from "@/lib/events/read";
import { changeText, createText, deleteText } from "@/lib/predefined-texts/change";
import { filledText } from "@/lib/predefined-texts/fill";
import { withoutChips } from "@/lib/predefined-texts/placeholder";
import type { About } from "@/lib/predefined-texts/text";
import { managedTexts, textMenu } from "@/lib/predefined-texts/texts";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

type User = Viewer & { userId: number };

let world: World;
let admin: User;
let sam: User;

beforeEach(() => {
  world = newWorld();
  admin = world.admin as User;
  sam = person("Sam", "Support Agent", world.support) as User;
});

const make = (viewer: User, html: string, shared = false) =>
  createText(viewer, { name: "Welcome", html, shared }, noon);
const add = (type: string, input: Record<string, string>) => createRecord(admin, type, input, noon).id;
const fill = (viewer: User, id: number, about: Partial<About>) =>
  filledText(viewer, id, { recordId: null, contactId: null, accountId: null, ...about });
const names = (viewer: User) => textMenu(viewer).texts.map(({ name }) => name);

describe("placeholders", () => {
  test("are filled for the record at hand, in the formats of its fields", () => {
    const accountId = add("account", { name: "ABC & Sons" });
    const contactId = add("contact", {
      name: "Taylor Smith",
      firstName: "Taylor",
      mobilePhone: "480 555 1234",
    });
    const recordId = add("case", {
      ...{ name: "Where is it?", topicId: String(topic("Late", 0)) },
      ...{ accountId: String(accountId), contactId: String(contactId) },
    });
    const id = make(
      sam,
      "<p>Hi {{contact.firstName}} of {{account.name}} ({{contact.mobilePhone}}): {{case.name}}. {{user.firstName}}</p>",
    );
    expect(fill(sam, id, { recordId })).toBe(
      "<p>Hi Taylor of ABC &amp; Sons ((480) 555-1234): Where is it?. Sam</p>",
    );
    expect(fill(sam, id, { contactId, accountId })).toContain("Hi Taylor of ABC &amp; Sons");
  });

  test("of an empty field leave a marked gap, or what was given to stand there", () => {
    const recordId = add("contact", { name: "Taylor" });
    const id = make(sam, "<p>Hi {{contact.title}}, dear {{contact.firstName|A & B}}</p>");
    expect(fill(sam, id, { recordId })).toBe('<p>Hi <span data-gap="">[Title]</span>, dear A &amp; B</p>');
    expect(fill(sam, id, {})).toContain("[Title]");
  });

  test("in the address of a link are parts of it, and nothing where there is nothing", () => {
    const recordId = add("contact", { name: "Taylor & <Co>", email: "" });
    const link = (address: string) => `<p><a href="${address}">Order</a></p>`;
    const id = make(sam, link("https://x.test/?q={{contact.name}}&amp;m={{contact.email}}"));
    expect(fill(sam, id, { recordId })).toContain('href="https://x.test/?q=Taylor%20%26%20%3CCo%3E&amp;m="');
    expect(managedTexts(sam)[0]).toMatchObject({
      excerpt: "Order",
      html: expect.stringContaining('href="https://x.test/?q={{contact.name}}&amp;m={{contact.email}}"'),
    });
  });

  test("never tell of a record that the viewer may not see", () => {
    const accountId = add("account", { name: "Kite Works" });
    const recordId = add("case", {
      ...{ name: "Hers", topicId: String(topic("Late", 0)), accountId: String(accountId) },
    });
    const id = make(sam, "<p>{{account.name}} {{case.accountId}}</p>");
    sam.permissions!.records.account!.view = "owned";
    expect(fill(sam, id, { recordId })).not.toContain("Kite");
    expect(fill(sam, id, { accountId })).not.toContain("Kite");
    expect(() => fill(sam, id, { recordId: accountId })).toThrow(NotFound);
  });

  test("come from the editor as chips and go back to it as chips", () => {
    const chip = '<span class="x" data-placeholder="contact.firstName|there">Contact: First Name</span>';
    expect(withoutChips(`<p>Hi ${chip}</p>`)).toBe("<p>Hi {{contact.firstName|there}}</p>");
    make(sam, `<p>Hi ${chip}</p>`);
    expect(managedTexts(sam)[0]?.html).toBe(
      '<p>Hi <span data-placeholder="contact.firstName|there">Contact: First Name, or “there”</span></p>',
    );
  });

  test("that name nothing are refused beside the text", () => {
    expect(() => make(sam, "<p>{{contact.frstName}}</p>")).toThrow(Invalid);
    expect(() => make(sam, "<p>{{lead.name}}</p>")).toThrow(Invalid);
    expect(() => make(sam, "<p> </p>")).toThrow(Invalid);
  });

  test("bring nothing but text into the page", () => {
    const recordId = add("contact", { name: "<img src=x onerror=alert(1)>" });
    const id = make(sam, "<p>{{contact.name}}</p><script>alert(1)</script>");
    expect(fill(sam, id, { recordId })).toBe("<p>&lt;img src=x onerror=alert(1)&gt;</p>");
  });
});

describe("whom a text is for", () => {
  test("Only Me is nobody else's to insert, change or delete", () => {
    const id = make(sam, "<p>Mine</p>");
    expect([names(sam), names(admin)]).toEqual([["Welcome"], []]);
    expect(() => fill(admin, id, {})).toThrow(NotFound);
    expect(() => deleteText(admin, id, noon)).toThrow(NotFound);
  });

  test("All Agents takes the ability; whoever has it may change what others share", () => {
    expect(() => make(sam, "<p>Ours</p>", true)).toThrow(Invalid);
    const id = make(admin, "<p>Ours</p>", true);
    const change = { name: "Welcome", html: "<p>Yours</p>", shared: true };
    expect(() => changeText(sam, id, change, later(1))).toThrow(NotFound);
    sam.permissions!.abilities.sharePredefinedText = true;
    changeText(sam, id, change, later(1));
    expect(fill(admin, id, {})).toBe("<p>Yours</p>");
    expect(adminAudit(admin, { subject: "predefined_text", limit: 10 }).entries.length).toBe(2);
  });
});
