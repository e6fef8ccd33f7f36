import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { system, type Viewer } from "@/lib/access/viewer";
import { defaultRules, type ExperienceRules } from "@/lib/experience/bands";
import { changeRules, rulesInForce } from "@/lib/experience/rules";
import { freshStore, now } from "./world";

const agent: Viewer = { ...system, kind: "user", superAdmin: false };
const withBands = (...froms: [string, number][]) => ({
  ...defaultRules,
  bands: froms.map(([name, from]) => ({ name, from, tone: "steady" })),
});

beforeEach(freshStore);

describe("the rules of the Experience Score", () => {
  test("are the usual ones until an admin saves others, which the admin log tells of", () => {
    expect(rulesInForce()).toEqual(defaultRules);
    const rules = { ...defaultRules, start: 60 };
    changeRules(system, rules, now);
    expect(rulesInForce()).toEqual(rules);
    const [told] = db().select().from(events).all();
    expect(told).toMatchObject({ kind: "admin.changed", subject: "experience" });
    expect(JSON.parse(told!.content!).changes).toEqual([{ field: "start", from: 50, to: 60 }]);
    changeRules(system, rules, now);
    expect(db().select().from(events).all()).toHaveLength(1);
  });

  test("are read anew for another store", () => {
    changeRules(system, { ...defaultRules, enabled: false }, now);
    freshStore();
    expect(rulesInForce().enabled).toBe(true);
  });

  test("are not for whoever lacks the right", () => {
    expect(() => changeRules(agent, defaultRules, now)).toThrow("not found");
  });

  test.each<[string, object]>([
    ["max", { ...defaultRules, min: 100 }],
    ["start", { ...defaultRules, start: 101 }],
    ["bands", { ...defaultRules, bands: [] }],
    ["bands.0.from", withBands(["Low", 10], ["High", 50])],
    ["bands.1.from", withBands(["Low", 0], ["High", 0])],
    ["bands.2.from", withBands(["Low", 0], ["High", 50], ["Higher", 40])],
    ["bands.1.from", withBands(["Low", 0], ["High", 101])],
    ["bands.1.name", withBands(["Low", 0], [" low", 50])],
    ["", { ...defaultRules, score: 5 }],
  ])("are refused with a sentence at “%s”", (field, rules) => {
    const attempt = () => changeRules(system, rules as ExperienceRules, now);
    expect(attempt).toThrow(expect.objectContaining({ fields: { [field]: expect.any(String) } }));
    expect(rulesInForce()).toEqual(defaultRules);
    expect(db().select().from(events).all()).toEqual([]);
  });
});
