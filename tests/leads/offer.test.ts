import { beforeEach, describe, expect, test } from "vitest";
import type { Reason } from "@/lib/duplicates/ways";
import { differenceIn } from "@/lib/leads/difference";
import { disqualifyLead, disqualifyOffer, reopenLead } from "@/lib/leads/disqualify";
import { qualifyOffer } from "@/lib/leads/qualify-offer";
import { type Chosen, suggestedAccount, suggestedContact } from "@/lib/leads/suggest";
import { detailsOf } from "@/lib/records/details";
import { linkRecords } from "@/lib/records/links";
import type { Stored } from "@/lib/records/record";
import { beginWorld, make, read, world } from "../merge/twins";
import { later, noon, person } from "../support/world";
import { mary, qualify, refusal, told } from "./scene";

let lead: Stored;
beforeEach(() => {
  beginWorld();
  lead = mary();
});

const offer = (viewer = world.admin) => qualifyOffer(viewer, lead.id);
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

describe("what is offered to qualify a lead with", () => {
  test("says what is carried, in words, and where it begins", () => {
    const { name, facts, stages, suggested } = offer();
    expect({ name, suggested }).toEqual({ name: "Pizza Palace", suggested: "new" });
    expect(facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      ...["Owner: Ada Byron", "Department: Sales", "Source: Phone", "Score: 4", "Amount: $1,250.00"],
    ]);
    expect(stages).toMatchObject([{ label: "Needs Assessment", pipeline: "Sales", asks: { fields: [] } }]);
  });

  test("is what the opportunity gets: of a lead without a department, that of whoever qualifies it", () => {
    const kim = person("Kim", "Manager", world.support);
    lead = mary({ teamId: "", ownerId: String(kim.userId) });
    const facts = new Map(offer(kim).facts.map(({ label, value }) => [label, value]));
    expect([facts.get("Owner"), facts.get("Department")]).toEqual(["Kim Test", "Support"]);
    expect(qualify(lead, {}, kim).teamId).toBe(world.support);
  });

  test("finds contacts by email, by any of their numbers and by name, the surest first", () => {
    make("contact", { firstName: "Mary", lastName: "Logan" });
    make("contact", { firstName: "M.", lastName: "L", homePhone: "800.297.4444" });
    make("contact", { firstName: "Marie", lastName: "Palace", email: "Mary@PizzaPalace.com" });
    make("contact", { firstName: "Tom", lastName: "Jones" });
    make("lead", { name: "Mary Logan", email: "mary@pizzapalace.com" });
    const { contacts, suggested } = offer();
    expect(contacts.map(({ name, why }) => `${name}: ${why.join()}`)).toEqual([
      ...["Marie Palace: email", "M. L: phone", "Mary Logan: name"],
    ]);
    expect(suggested).toBe(contacts[0]!.id);
  });

  test("guesses nobody where two have the same address or one shares a number alone, and a new one where only the name agrees", () => {
    const of = (id: number, ...why: Reason[]) => ({ id, name: "", why });
    expect(suggestedContact([of(1, "email"), of(2, "email")])).toBeNull();
    expect(suggestedContact([of(1, "phone"), of(2, "name")])).toBeNull();
    expect(suggestedContact([of(1, "phone", "name"), of(2, "name")])).toBe(1);
    expect(suggestedContact([of(1, "phone")])).toBeNull();
    expect(suggestedContact([of(1, "email"), of(2, "phone")])).toBe(1);
    expect(suggestedContact([of(2, "name")])).toBe("new");
  });

  test("finds accounts by company, by the host of the email address, and those of the contacts", () => {
    const palace = make("account", { name: "PIZZA PALACE, Inc." });
    const site = make("account", { name: "Palace Group", website: "www.pizzapalace.com" });
    const at = make("account", { name: "Elsewhere" });
    const contact = make("contact", { firstName: "Mary", lastName: "Logan", email: "mary@pizzapalace.com" });
    linkRecords(world.admin, { type: "account", id: at.id, relation: "contacts" }, contact.id, noon);
    const { accounts } = offer();
    expect(names(accounts)).toEqual(["Palace Group", "PIZZA PALACE, Inc.", "Elsewhere"]);
    expect(accounts.at(-1)).toMatchObject({ contactIds: [contact.id], about: "Account of Mary Logan" });
    expect(accounts[0]).toMatchObject({ id: site.id, why: ["website"] });
    expect(suggestedAccount(accounts, contact.id, "Pizza Palace")).toBe(palace.id);
  });

  test("begins with the one account of the company, else with a new one, whatever account the contact is at", () => {
    const of = (id: number, ...why: Reason[]) => ({ id, name: "", why, contactIds: [] as number[] });
    const at = { ...of(2), contactIds: [7] };
    expect(suggestedAccount([of(1, "name"), at], 7, "Pizza Palace")).toBe(1);
    expect(suggestedAccount([of(1, "website"), at], 7, "Pizza Palace")).toBe(1);
    expect(suggestedAccount([at], 7, "Pizza Palace")).toBe("new");
    expect(suggestedAccount([{ ...at, why: ["similar name"] }], 7, "Pizza Palce")).toBe(2);
    expect(suggestedAccount([at], 7, null)).toBe(2);
    expect(suggestedAccount([at], "new", "Pizza Palace")).toBe("new");
    expect(suggestedAccount([at], "new", null)).toBe("none");
  });

  test("guesses none of two accounts of the same name, unless the contact is at one or it has the host of the email", () => {
    const of = (id: number, ...why: Reason[]) => ({ id, name: "", why, contactIds: [] as number[] });
    const [one, other] = [of(1, "name"), of(2, "name")];
    expect(suggestedAccount([one, other], 7, "Pizza Palace")).toBeNull();
    expect(suggestedAccount([one, { ...other, contactIds: [7] }], 7, "Pizza Palace")).toBe(2);
    expect(suggestedAccount([of(1, "website", "name"), other], 7, "Pizza Palace")).toBe(1);
  });

  test("says where the company of the lead, the contact and the account do not go together", () => {
    const at = make("account", { name: "Elsewhere" });
    const contact = make("contact", { firstName: "Mary", lastName: "Logan", email: "mary@pizzapalace.com" });
    linkRecords(world.admin, { type: "account", id: at.id, relation: "contacts" }, contact.id, noon);
    const said = (...chosen: [Chosen, Chosen]) => differenceIn(offer(), ...chosen);
    expect(said(contact.id, "new")).toBe(
      "Mary Logan is a contact of Elsewhere, and becomes one of Pizza Palace too.",
    );
    expect(said(contact.id, at.id)).toBe("The lead names Pizza Palace, not Elsewhere.");
    expect(said(contact.id, "none")).toBe("Mary Logan is a contact of Elsewhere.");
    expect(said("new", "new")).toBe("");
    const palace = make("account", { name: "Pizza Palace" });
    expect(said("new", palace.id)).toBe("");
    const free = make("contact", { firstName: "M.", lastName: "L", homePhone: "800.297.4444" });
    expect(said(free.id, palace.id)).toBe("M. L becomes a contact of Pizza Palace.");
    expect(differenceIn(offer(seeingOnly()), contact.id, "new")).toBe(
      "Mary Logan is a contact of Elsewhere.",
    );
  });

  /** Somebody who may change neither contacts nor accounts of others. */
  function seeingOnly() {
    const kim = person("Kim", "Manager", world.sales);
    kim.permissions!.records.contact = { on: true, view: "everything", edit: "owned", delete: "none" };
    return kim;
  }

  test("names nobody whom the viewer may not see, and no new one that they may not add", () => {
    make("contact", { firstName: "Mary", lastName: "Logan", email: "mary@pizzapalace.com" });
    const kim = person("Kim", "Manager", world.sales);
    kim.permissions!.records.contact = { on: true, view: "owned", edit: "none", delete: "none" };
    expect(offer(kim)).toMatchObject({ contacts: [], newContact: null });
    expect(refusal(() => offer(person("Bo", "Support Agent", world.support)))).toBe("Lead was not found.");
  });

  test("is nothing for a lead that is settled", () => {
    qualify(lead);
    expect(refusal(() => offer())).toMatch(/^You qualified Mary Logan on Mar 2, 2026, 12:10 PM/);
  });
});

describe("a lead that nothing comes of", () => {
  const disqualify = (reasonId: number | null, html = "") =>
    disqualifyLead(world.admin, { leadId: lead.id, reasonId, html }, later(1));

  test("says why, with a note in its history, and is taken up again", () => {
    const [{ value, label } = { value: "", label: "" }] = disqualifyOffer(world.admin, lead.id);
    expect(label).toBe("No need");
    disqualify(Number(value), "<p>They have one</p>");
    expect(told(lead)).toEqual(
      expect.arrayContaining([
        ...[
          "Added a note: “They have one”",
          "Status: Open → Disqualified",
          "Disqualified Because:  → No need",
        ],
      ]),
    );
    expect(refusal(() => qualify(lead))).toBe(
      "Mary Logan was disqualified. Reopen the lead before you qualify it.",
    );
    reopenLead(world.admin, lead.id, later(2));
    expect(read("lead", lead.id).values).toMatchObject({
      ...{ status: "open", disqualifiedReasonId: null, settledAt: null },
    });
  });

  test("says in its details what became of it, once something has", () => {
    const labels = () =>
      detailsOf(world.admin, read("lead", lead.id), later(3)).sections.flatMap(({ fields }) =>
        fields.map(({ label }) => label),
      );
    const settled = ["Disqualified Because", "Settled Date"];
    expect(labels()).toEqual(expect.arrayContaining(["Fax", "Status"]));
    expect(labels().filter((label) => settled.includes(label))).toEqual([]);
    disqualify(6);
    expect(labels().filter((label) => settled.includes(label))).toEqual(settled);
    expect(labels()).not.toContain("Qualified To");
  });

  test("needs a reason of the list, and is not disqualified twice", () => {
    expect(refusal(() => disqualify(null))).toEqual({ reasonId: "Choose why nothing comes of it." });
    expect(refusal(() => disqualify(1))).toHaveProperty("reasonId");
    disqualify(6);
    expect(refusal(() => disqualify(6))).toBe("Mary Logan is disqualified already.");
    expect(refusal(() => reopenLead(person("Bo", "Read Only", world.sales), lead.id, later(2)))).toBe(
      "Lead was not found.",
    );
  });

  test("is not one that became an opportunity", () => {
    qualify(lead);
    expect(refusal(() => disqualify(6))).toMatch(/was qualified/);
    expect(refusal(() => reopenLead(world.admin, lead.id, later(2)))).toMatch(/was qualified/);
  });
});
