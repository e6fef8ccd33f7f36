import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { scoreEvents } from "@/db/schema";
import { startingRoles } from "@/lib/access/starting-roles";
import { system, type Viewer } from "@/lib/access/viewer";
import { adjustScore } from "@/lib/experience/adjust";
import { anAccount, freshStore, now } from "./world";

const ledger = () => db().select().from(scoreEvents).all();

let account: number;

beforeEach(() => {
  freshStore();
  account = anAccount();
});

describe("Adjust score", () => {
  const agent = (adjustScore: boolean): Viewer => {
    const { abilities, ...rest } = startingRoles["Sales Agent"]!;
    const account = { on: true, view: "owned", edit: "owned", delete: "none" } as const;
    const permissions = { ...rest, records: { account }, abilities: { ...abilities, adjustScore } };
    return { ...system, kind: "user", userId: 7, superAdmin: false, permissions };
  };

  test("writes points with their reason", () => {
    adjustScore(system, { accountId: account, points: 12, reason: " Sent flowers " }, now);
    expect(ledger().at(-1)).toMatchObject({
      kind: "manual_adjustment",
      points: 12,
      reason: "Sent flowers",
      scoreAfter: 62,
    });
  });

  test("is not there without the ability, nor for an account out of sight", () => {
    const input = { accountId: account, points: 12, reason: "Flowers" };
    expect(() => adjustScore(agent(false), input, now)).toThrow("not found");
    expect(() => adjustScore(agent(true), input, now)).toThrow("not found");
    expect(ledger()).toEqual([]);
  });

  test.each([
    [0, "why", "points"],
    [101, "why", "points"],
    [1.5, "why", "points"],
    [5, "  ", "reason"],
    [5, "x".repeat(501), "reason"],
  ])("refuses %s points for %j", (points, reason, field) => {
    const attempt = () => adjustScore(system, { accountId: account, points, reason }, now);
    expect(attempt).toThrow(expect.objectContaining({ fields: { [field]: expect.any(String) } }));
    expect(ledger()).toEqual([]);
  });
});
