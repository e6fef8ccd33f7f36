import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, teams, topics } from "@/db/schema";
import { system, type Viewer } from "@/lib/access/viewer";
import { createCategory, deleteCategory, renameCategory, topicCategoriesOf } from "@/lib/topics/categories";
import {
  activateTopic,
  changeTopic,
  createTopic,
  deactivateTopic,
  deleteTopic,
} from "@/lib/topics/change-topic";
import { inWords, spanText, toSeconds } from "@/lib/topics/limits";
import type { TopicInput } from "@/lib/topics/topic-input";
import { listTopics, topicsFor } from "@/lib/topics/topics";
import { aCase, anAccount, freshStore, now } from "./world";

const later = new Date(now.getTime() + 60_000);
const agent: Viewer = { ...system, kind: "user", superAdmin: false };
const reset: TopicInput = {
  name: "Password reset",
  categoryId: 1,
  teamIds: [],
  points: -5,
  reopenPenalty: 15,
  pointsDisabled: false,
  resolutionMinutes: 1440,
  resolutionPenalty: 50,
  responseLimits: { call: { seconds: 60, penalty: 5 } },
  overageDisabled: false,
};

const aTeam = (name: string) => db().insert(teams).values({ name, createdAt: now }).returning().get().id;
const told = () => db().select().from(events).all();
const names = (teamId: number) => topicsFor(teamId).map(({ name }) => name);

beforeEach(freshStore);

describe("a SmartTopic", () => {
  test("is made, listed and changed, and each is told to the admin log", () => {
    const id = createTopic(system, reset, now);
    expect(listTopics(system)).toEqual([
      { ...reset, id, category: "General", active: true, updatedAt: now.getTime() },
    ]);
    changeTopic(system, id, { ...reset, points: -20 }, later);
    expect(listTopics(system)).toMatchObject([{ points: -20, updatedAt: later.getTime() }]);
    expect(told().map(({ kind, subject }) => [kind, subject])).toEqual([
      ["admin.created", "topic"],
      ["admin.changed", "topic"],
    ]);
    expect(JSON.parse(told()[1]!.content!).changes).toEqual([{ field: "points", from: -5, to: -20 }]);
  });

  test("saved as it was is no change", () => {
    const id = createTopic(system, reset, now);
    changeTopic(system, id, reset, later);
    expect(told()).toHaveLength(1);
  });

  test.each<[keyof TopicInput | "responseLimits.call.seconds" | "", object]>([
    ["name", { name: "  " }],
    ["name", { name: "x".repeat(81) }],
    ["name", { name: "LOG IN" }],
    ["points", { points: -101 }],
    ["points", { points: 2.5 }],
    ["reopenPenalty", { reopenPenalty: -1 }],
    ["categoryId", { categoryId: 7 }],
    ["teamIds", { teamIds: [99] }],
    ["resolutionMinutes", { resolutionMinutes: 0 }],
    ["responseLimits.call.seconds", { responseLimits: { call: { seconds: 0, penalty: 1 } } }],
    ["", { id: 5 }],
  ])("is refused with a sentence at “%s” for %j", (field, wrong) => {
    createTopic(system, { ...reset, name: "Log in" }, now);
    const before = [db().select().from(topics).all(), told()];
    const attempt = () => createTopic(system, { ...reset, ...wrong }, now);
    expect(attempt).toThrow(expect.objectContaining({ fields: { [field]: expect.any(String) } }));
    expect([db().select().from(topics).all(), told()]).toEqual(before);
  });

  test("is offered to the departments that it is relevant for, while it is active", () => {
    const [sales, support] = [aTeam("Sales"), aTeam("Support")];
    const everyone = createTopic(system, reset, now);
    createTopic(system, { ...reset, name: "Outage", teamIds: [support] }, now);
    expect([names(sales), names(support)]).toEqual([["Password reset"], ["Outage", "Password reset"]]);
    deactivateTopic(system, everyone, later);
    expect([names(sales), names(support)]).toEqual([[], ["Outage"]]);
    activateTopic(system, everyone, later);
    expect(names(sales)).toEqual(["Password reset"]);
  });

  test("in use is deactivated, not deleted, even once the case has another topic", () => {
    const id = createTopic(system, reset, now);
    const unused = createTopic(system, { ...reset, name: "Unused" }, now);
    const it = aCase(anAccount(), id);
    expect(() => deleteTopic(system, id, later)).toThrow("Deactivate");
    const other = createTopic(system, { ...reset, name: "Other" }, now);
    it.setTopic(other);
    expect(() => deleteTopic(system, id, later)).toThrow("Deactivate");
    deleteTopic(system, unused, later);
    expect(db().select().from(topics).where(eq(topics.id, unused)).get()).toBeUndefined();
  });

  test("does not exist for whoever lacks the right", () => {
    const id = createTopic(system, reset, now);
    const before = [db().select().from(topics).all(), told()];
    const attempts = [
      () => listTopics(agent),
      () => topicCategoriesOf(agent),
      () => createTopic(agent, { ...reset, name: "Mine" }, now),
      () => changeTopic(agent, id, reset, now),
      () => deactivateTopic(agent, id, now),
      () => activateTopic(agent, id, now),
      () => deleteTopic(agent, id, now),
      () => createCategory(agent, { name: "Mine" }, now),
      () => renameCategory(agent, 1, { name: "Mine" }, now),
      () => deleteCategory(agent, 1, now),
    ];
    for (const attempt of attempts) expect(attempt).toThrow("not found");
    expect([db().select().from(topics).all(), told()]).toEqual(before);
  });
});

describe("a category", () => {
  test("is made, renamed, and removed while it is empty", () => {
    const id = createCategory(system, { name: "Support" }, now);
    renameCategory(system, id, { name: "Service" }, now);
    const topic = createTopic(system, { ...reset, categoryId: id }, now);
    expect(topicCategoriesOf(system)).toEqual([
      { id: 1, name: "General", count: 0 },
      { id, name: "Service", count: 1 },
    ]);
    expect(() => deleteCategory(system, id, now)).toThrow("still has topics");
    deleteTopic(system, topic, now);
    deleteCategory(system, id, now);
    expect(topicCategoriesOf(system)).toHaveLength(1);
  });

  test("keeps its name to itself, and the last one stays", () => {
    expect(() => createCategory(system, { name: "general" }, now)).toThrow("mend");
    expect(() => deleteCategory(system, 1, now)).toThrow("at least one");
    renameCategory(system, 1, { name: "GENERAL" }, now);
    expect(topicCategoriesOf(system)).toMatchObject([{ name: "GENERAL" }]);
  });
});

test("a limit is shown in the largest unit that leaves no rest", () => {
  const units = ["minutes", "hours", "days"] as const;
  const shown = [86_400, 5400, 7200, 60].map((seconds) => spanText(inWords(seconds, units)));
  expect(shown).toEqual(["1 day", "90 minutes", "2 hours", "1 minute"]);
  expect(toSeconds({ amount: 90, unit: "minutes" })).toBe(5400);
});
