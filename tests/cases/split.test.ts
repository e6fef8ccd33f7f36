import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { caseClocks, interactionRecords } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { splitCase, undoSplit } from "@/lib/cases/split";
import { isSplittable, splitOffer } from "@/lib/cases/split-offer";
import { Invalid, NotFound } from "@/lib/errors";
import { auditOf } from "@/lib/events/read";
import { addNote, logInteraction } from "@/lib/interactions/write";
import { deleteRecord } from "@/lib/records/bin";
import { undoLast } from "@/lib/undo/undo";
import { beginWorld, change, faults, make, read, world } from "../merge/twins";
import { later, person, topic } from "../support/world";

let slow: number;
let kind: number;
let one: ReturnType<typeof make>;
let account: ReturnType<typeof make>;
let contact: ReturnType<typeof make>;
let first: number;
let second: number;

beforeEach(() => {
  beginWorld();
  slow = topic("Slow", -30);
  kind = topic("Kind", 10);
  account = make("account", { name: "ABC Cleaning" });
  contact = make("contact", { firstName: "Taylor", lastName: "Smith" });
  const links = { accountId: String(account.id), contactId: String(contact.id) };
  const own = { teamId: String(world.support), ownerId: String(world.admin.userId) };
  one = make("case", { name: "Cannot log in", topicId: String(slow), ...links, ...own });
  first = note("I cannot log in", 1);
  second = note("And the invoice is wrong", 2);
});

const note = (text: string, minutes: number, id = one.id) =>
  addNote(world.admin, { type: "case", id }, { html: `<p>${text}</p>` }, later(minutes));
const split = (more: object = {}, viewer: Viewer = world.admin) =>
  splitCase(
    viewer,
    { caseId: one.id, interactionIds: [second], name: "Wrong invoice", topicId: kind, ...more },
    later(5),
  );
const shownOn = (interactionId: number) =>
  db()
    .select({ id: interactionRecords.recordId })
    .from(interactionRecords)
    .where(eq(interactionRecords.interactionId, interactionId))
    .all()
    .map(({ id }) => id)
    .sort((a, b) => a - b);
const told = (id: number) =>
  auditOf(world.admin, { type: "case", id }, { limit: 50 }).entries.flatMap(({ lines }) =>
    lines.map((line) => JSON.stringify(line)),
  );
const faultOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as Invalid).fields;
  }
  return null;
};

describe("a case that is split", () => {
  test("leaves two: what was chosen is on the new one, which shares all but subject and topic", () => {
    const made = split();
    const { number: _, ...was } = one.values;
    expect(made.values).toMatchObject({
      ...{ name: "Wrong invoice", topicId: kind },
      ...{ accountId: was.accountId, contactId: was.contactId, priorityId: was.priorityId },
      ...{ teamId: world.support, ownerId: world.admin.userId },
    });
    expect(shownOn(first)).toEqual([account.id, contact.id, one.id]);
    expect(shownOn(second)).toEqual([account.id, contact.id, made.id]);
    expect(read("case", one.id).values.lastInteractionAt).toBe(later(1).getTime());
    expect(read("case", made.id).values.lastInteractionAt).toBe(later(2).getTime());
    expect(read("account", account.id).values).toMatchObject({
      lastInteractionAt: later(2).getTime(),
      score: 50 - 30 + 10,
    });
    expect(faults()).toEqual([]);
  });

  test("tells in both histories of the other", () => {
    const made = split();
    expect(told(one.id).join()).toContain(`Split into ${made.values.number}`);
    expect(told(made.id).join()).toContain(`Split from ${one.values.number}`);
  });

  test("says beside each field what it needs, and does nothing then", () => {
    expect(faultOf(() => split({ interactionIds: [], name: " ", topicId: null }))).toEqual({
      interactionIds: "Choose what goes to the new case.",
      name: "Case Subject is required.",
      topicId: "Topic is required.",
    });
    expect(faultOf(() => split({ name: "x".repeat(900) }))).toHaveProperty("name");
    expect(shownOn(second)).toContain(one.id);
  });

  test("takes only what is on the case itself", () => {
    const other = make("case", { name: "Another", topicId: String(slow), accountId: String(account.id) });
    expect(() => split({ interactionIds: [note("Elsewhere", 3, other.id)] })).toThrow(NotFound);
    const onAccount = addNote(
      world.admin,
      { type: "account", id: account.id },
      { html: "<p>x</p>" },
      later(3),
    );
    expect(() => split({ interactionIds: [second, onAccount] })).toThrow(NotFound);
  });

  test("keeps the account that whoever splits it may not see, and leaves behind one that is deleted", () => {
    const agent = person("Olga", "Support Agent", world.support);
    agent.permissions!.records.account = { on: true, view: "owned", edit: "owned", delete: "none" };
    agent.permissions!.records.case = { on: true, view: "department", edit: "department", delete: "none" };
    expect(split({}, agent).values.accountId).toBe(account.id);
    deleteRecord(world.admin, "account", account.id, later(6));
    expect(split({ interactionIds: [first] }).values.accountId).toBeNull();
  });

  test("is theirs to split who may change it", () => {
    const reader = person("Rita", "Read Only", world.support);
    expect(() => split({}, reader)).toThrow(NotFound);
    expect(() => splitOffer(reader, one.id)).toThrow(NotFound);
    const owner = person("Olga", "Support Agent", world.support);
    owner.permissions!.records.case = { on: true, view: "everything", edit: "owned", delete: "none" };
    expect(() => split({}, owner)).toThrow(NotFound);
    change("case", one.id, { ownerId: String(owner.userId) }, later(4));
    expect(split({}, owner).ownerId).toBe(owner.userId);
  });

  test("owes no first response that was given before", () => {
    const call = {
      kind: "call",
      direction: "outbound",
      at: "2026-03-02T12:03",
      html: "<p>Called</p>",
    } as const;
    const called = logInteraction(world.admin, { type: "case", id: one.id }, call, later(4));
    const open = (id: number) =>
      db()
        .select()
        .from(caseClocks)
        .where(eq(caseClocks.caseId, id))
        .all()
        .filter(({ measures, stoppedAt }) => measures !== "resolution" && !stoppedAt);
    expect(open(split().id)).not.toEqual([]);
    expect(open(split({ interactionIds: [called] }).id)).toEqual([]);
  });
});

describe("what is offered", () => {
  test("is what was said on the case, in order, and the topics of its department", () => {
    const { interactions, topics, more } = splitOffer(world.admin, one.id);
    expect(interactions.map(({ text }) => text)).toEqual(["I cannot log in", "And the invoice is wrong"]);
    expect(interactions[0]!.about).toBe("Note · Ada Byron · Mar 2, 2026, 12:01 PM");
    expect(topics.map(({ label }) => label)).toEqual(expect.arrayContaining(["Slow", "Kind"]));
    expect(more).toBe(false);
  });

  test("is nothing on a case on which nothing was said", () => {
    expect(isSplittable(one.id)).toBe(true);
    expect(isSplittable(make("case", { name: "Quiet", topicId: String(slow) }).id)).toBe(false);
  });
});

describe("a split that is taken back", () => {
  test("leaves one case with everything, and the other in the Recycle Bin with its points", () => {
    const made = split();
    expect(undoLast(world.admin, later(6)).said).toBe(
      "Undone: Cannot log in has everything again, and Wrong invoice is in the Recycle Bin.",
    );
    expect(shownOn(second)).toEqual([account.id, contact.id, one.id]);
    expect(read("case", one.id).values.lastInteractionAt).toBe(later(2).getTime());
    expect(read("case", made.id).deletedAt).not.toBeNull();
    expect(read("account", account.id).values.score).toBe(20);
    expect(told(one.id).join()).toContain("Took back what was split into");
    expect(faults()).toEqual([]);
  });

  test("is refused once somebody has worked on the new case, or may not delete it", () => {
    const deed = (into: number) => ({
      kind: "case.split" as const,
      type: "case",
      name: "",
      into,
      interactionIds: [second],
    });
    const made = split();
    const agent = person("Olga", "Support Agent", world.support);
    agent.permissions!.records.case = { on: true, view: "everything", edit: "everything", delete: "none" };
    expect(() => undoSplit(agent, one.id, deed(made.id), later(6))).toThrow(NotFound);
    note("More", 6, made.id);
    expect(() => undoSplit(world.admin, one.id, deed(made.id), later(7))).toThrow(Invalid);
    expect(shownOn(second)).toContain(made.id);
  });
});
