import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { articleUses, attachments, caseClocks, interactionRecords, tasks, watchers } from "@/db/schema";
import { statusId } from "@/lib/cases/statuses";
import { NotFound } from "@/lib/errors";
import { addNote, logInteraction } from "@/lib/interactions/write";
import { unmerge } from "@/lib/merge/unmerge";
import { recordListPage } from "@/lib/records/list-page";
import { recordType } from "@/lib/records/registry";
import { watch } from "@/lib/records/watch";
import { searchRecords } from "@/lib/search/search";
import { addTask } from "@/lib/tasks/write";
import { noteArticleUse } from "@/lib/wiki/use-article";
import { later, noon, person, topic } from "../support/world";
import { article } from "../wiki/world";
import { beginWorld, change, faults, make, merge, picture, read, world } from "./twins";

beforeEach(beginWorld);

/** Two cases of two accounts that are one, the second with all that a case can hold. */
function doubled() {
  const slow = topic("Slow", -30);
  const [one, other] = ["ABC Cleaning", "Cactus Bakery"].map((name) => make("account", { name }));
  const survivor = make("case", { name: "Cannot log in", topicId: slow, accountId: one!.id });
  const contact = make("contact", { firstName: "Taylor", lastName: "Smith" });
  const loser = make("case", {
    name: "Login",
    topicId: topic("Kind", 10),
    accountId: other!.id,
    contactId: contact.id,
  });
  const sub = make("case", { name: "A part of it", topicId: slow, parentId: loser.id });
  addNote(world.admin, { type: "case", id: loser.id }, { html: "<p>They called again</p>" }, later(1));
  const task = {
    kind: "task",
    title: "Call back",
    notes: "",
    dueOn: "2026-03-04",
    from: null,
    to: null,
  } as const;
  addTask(world.admin, loser.id, { ...task, assigneeId: world.admin.userId! }, noon);
  watch(person("Sam", "Manager", world.support), loser.id, noon);
  return { survivor, loser, sub, one: one!, other: other!, contact };
}

const clocks = (caseId: number) =>
  db().select().from(caseClocks).where(eq(caseClocks.caseId, caseId)).orderBy(caseClocks.id).all();
/** What is still measured of a case. */
const open = (caseId: number) =>
  clocks(caseId)
    .filter(({ stoppedAt }) => stoppedAt === null)
    .map(({ measures }) => measures)
    .sort();

/** A call of ours on a case, so many minutes past noon. */
const called = (id: number, minutes: number) =>
  logInteraction(
    world.admin,
    { type: "case", id },
    { kind: "call", direction: "outbound", at: `2026-03-02T12:0${minutes - 1}`, html: "<p>Called</p>" },
    later(minutes),
  );

const score = (accountId: number) => read("account", accountId).values.score;

describe("two cases that become one", () => {
  test("leave one with all that the other held, and the points of one", () => {
    const { survivor, loser, sub, one, other } = doubled();
    const file = { name: "screen.png", type: "image/png", bytes: 1, hash: "a", addedAt: noon };
    db()
      .insert(attachments)
      .values({ ...file, recordId: loser.id })
      .run();
    expect([score(one.id), score(other.id)]).toEqual([20, 60]);
    merge("case", survivor.id, loser.id, ["contactId"]);
    expect(read("case", sub.id).values.parentId).toBe(survivor.id);
    const onSurvivor = (table: typeof tasks | typeof attachments | typeof watchers) =>
      db().select().from(table).where(eq(table.recordId, survivor.id)).all().length;
    expect([onSurvivor(tasks), onSurvivor(attachments), onSurvivor(watchers)]).toEqual([1, 1, 1]);
    // What was told of the one now shows where the other belongs, too.
    const shown = db().select().from(interactionRecords).all();
    expect(shown.map(({ recordId }) => recordId).sort((a, b) => a - b)).toEqual(
      [one.id, survivor.id, read("case", survivor.id).values.contactId as number].sort((a, b) => a - b),
    );
    expect([score(one.id), score(other.id)]).toEqual([20, 50]);
  });

  test.each([[[]], [["name", "contactId", "accountId", "topicId", "statusId"]]])(
    "are two again with everything as it was, whether or not %j was taken",
    (take) => {
      const { survivor, loser } = doubled();
      const before = picture();
      const mergeId = merge("case", survivor.id, loser.id, take);
      unmerge(world.admin, mergeId, later(10));
      expect(picture()).toEqual(before);
      expect(faults()).toEqual([]);
    },
  );

  test("make no case a part of itself, whichever was a part of the other", () => {
    const { loser, sub } = doubled();
    const deeper = make("case", { name: "Deeper", topicId: topic("Deep", 0), parentId: sub.id });
    merge("case", deeper.id, loser.id);
    expect(read("case", sub.id).values.parentId).toBe(deeper.id);
    expect(read("case", deeper.id).values.parentId).toBeNull();
  });

  test("keep the clocks of the one that is gone with it", () => {
    const { survivor, loser } = doubled();
    const clock = { measures: "resolution" as const, topicId: 1, startedAt: noon };
    db().delete(caseClocks).run();
    db()
      .insert(caseClocks)
      .values([survivor, loser].map(({ id }) => ({ ...clock, caseId: id })))
      .run();
    merge("case", survivor.id, loser.id);
    const kept = db().select().from(caseClocks).all();
    expect(kept.map(({ caseId }) => caseId)).toEqual([survivor.id, loser.id]);
  });

  test("owe no first response once one of them had it, and owe it again as two", () => {
    const { survivor, loser } = doubled();
    called(loser.id, 4);
    expect(open(survivor.id)).toEqual(["email", "resolution"]);
    const mergeId = merge("case", survivor.id, loser.id);
    expect(open(survivor.id)).toEqual(["resolution"]);
    unmerge(world.admin, mergeId, later(30));
    const response = clocks(survivor.id).find(({ measures }) => measures === "email");
    expect(response, "as long as they were one counts for nothing").toMatchObject({
      ...{ usedMs: 5 * 60_000, runningSince: later(30), stoppedAt: null },
    });
    expect(faults()).toEqual([]);
  });

  test("owe no first response as two that was given meanwhile", () => {
    const { survivor, loser } = doubled();
    called(loser.id, 4);
    const mergeId = merge("case", survivor.id, loser.id);
    called(survivor.id, 8);
    unmerge(world.admin, mergeId, later(10));
    expect(open(survivor.id)).toEqual(["resolution"]);
  });

  /** Two cases with a penalty of 40 for reopening them, the second resolved. */
  function oneResolved() {
    const topicId = topic("Dear", 0, 40);
    const account = make("account", { name: "Desert Diner" });
    const standing = make("case", { name: "Standing", topicId, accountId: account.id });
    const done = make("case", { name: "Done", topicId, accountId: account.id });
    change("case", done.id, { statusId: String(statusId("resolved", null)) }, later(1));
    return { standing, done, account };
  }

  test("that were resolved as one are not reopened by being two again", () => {
    const { standing, done, account } = oneResolved();
    const mergeId = merge("case", standing.id, done.id, ["statusId"]);
    expect(open(standing.id)).toEqual([]);
    unmerge(world.admin, mergeId, later(10));
    expect([score(account.id), open(standing.id)]).toEqual([50, ["email", "resolution"]]);
    expect(clocks(standing.id)).toHaveLength(2);
    expect(faults()).toEqual([]);
  });

  test("of which a merge reopened one cost nothing any more as two", () => {
    const { standing, done, account } = oneResolved();
    const mergeId = merge("case", done.id, standing.id, ["statusId"]);
    expect(score(account.id)).toBe(10);
    unmerge(world.admin, mergeId, later(10));
    expect([score(account.id), open(done.id)]).toEqual([50, []]);
    expect(faults()).toEqual([]);
  });

  test("share the articles that were used on either, until they are two again", () => {
    const { survivor, loser } = doubled();
    const [one, both] = ["Reset a password", "Links expire"].map((title) => article(world.admin, title));
    for (const [articleId, recordId] of [
      [one, loser.id],
      [both, loser.id],
      [both, survivor.id],
    ] as const)
      noteArticleUse(world.admin, articleId!, recordId, later(2));
    const before = db().select().from(articleUses).all();
    const usedOn = (id: number) =>
      db().select().from(articleUses).where(eq(articleUses.recordId, id)).all().length;
    const mergeId = merge("case", survivor.id, loser.id);
    expect(usedOn(survivor.id)).toBe(2);
    unmerge(world.admin, mergeId, later(10));
    expect(db().select().from(articleUses).all()).toEqual(before);
  });

  test("are found by either number, by whoever may see the one that is left", () => {
    const { survivor, loser } = doubled();
    const number = String(loser.values.number);
    merge("case", survivor.id, loser.id);
    const found = (viewer = world.admin, asked = number) =>
      searchRecords(viewer, asked).flatMap(({ hits }) => hits.map(({ id }) => id));
    expect(found()).toEqual([survivor.id]);
    expect(found(world.admin, number.toLowerCase())).toEqual([survivor.id]);
    const blind = person("Olga", "Support Agent", world.support);
    blind.permissions!.records.case = { on: true, view: "owned", edit: "owned", delete: "none" };
    expect(found(blind)).toEqual([]);
    const third = make("case", { name: "Third", topicId: topic("Third", 0) });
    merge("case", third.id, survivor.id);
    expect(found()).toEqual([third.id]);
  });

  test("need the right to change both", () => {
    const { survivor, loser } = doubled();
    const manager = person("Mo", "Manager", world.support);
    manager.permissions!.records.case = { on: true, view: "everything", edit: "owned", delete: "none" };
    change("case", survivor.id, { ownerId: String(manager.userId) }, later(2));
    expect(() => merge("case", survivor.id, loser.id, [], manager)).toThrow(NotFound);
  });
});

test("a list offers to merge to whoever may merge and change records of it", () => {
  const offered = (viewer = world.admin) =>
    recordListPage(viewer, recordType("case"), new URLSearchParams(), noon).offers.merge;
  expect(offered()).toBe(true);
  const agent = person("Olga", "Support Agent", world.support);
  expect(offered(agent)).toBe(false);
  agent.permissions!.abilities.merge = true;
  expect(offered(agent)).toBe(true);
  agent.permissions!.records.case = { on: true, view: "everything", edit: "none", delete: "none" };
  expect(offered(agent)).toBe(false);
});
