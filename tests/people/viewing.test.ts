import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { events, users } from "@/db/schema";
import { levelOf } from "@/lib/access/scope";
import { can, mayAdminister } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { recentRecords, recordOpened } from "@/lib/home/recent";
import { whyOf } from "@/lib/people/why";
import { createRecord } from "@/lib/records/write";
import { startSession } from "@/lib/sessions/session";
import { readSession } from "@/lib/sessions/signed-in";
import { hashOf } from "@/lib/sessions/token";
import { startViewing, stopViewing } from "@/lib/sessions/viewing";
import { later, newWorld, noon, person, type World } from "../support/world";

let world: World;
let token: string;
beforeEach(() => {
  world = newWorld();
  token = startSession(world.admin.userId!, { ip: null, userAgent: null }, noon);
});

const look = (userId: number, viewer = world.admin) => startViewing(viewer, hashOf(token), userId, noon);
const session = (minutes = 1) => readSession(token, later(minutes))!;

describe("an admin who looks with another user's eyes", () => {
  test("sees what they see, changes nothing, and is told of in the log", () => {
    const sam = person("Sam", "Sales Agent", world.sales);
    look(sam.userId!);
    const { viewer, lookingOn } = session();
    expect(viewer).toMatchObject({ userId: sam.userId, name: "Sam Test", superAdmin: false });
    expect(lookingOn?.userId).toBe(world.admin.userId);
    expect(levelOf(viewer, "lead", "view")).toBe("owned");
    expect(levelOf(viewer, "lead", "edit")).toBe("none");
    expect([can(viewer, "export"), mayAdminister(viewer, "users")]).toEqual([false, false]);
    stopViewing(lookingOn!, hashOf(token), later(2));
    expect(session(3)).toMatchObject({ lookingOn: null, viewer: { userId: world.admin.userId } });
    const told = db().select().from(events).where(eq(events.subjectId, sam.userId!)).all();
    expect(told.map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ["viewing.started", world.admin.userId],
      ["viewing.ended", world.admin.userId],
    ]);
  });

  test("leaves no trace in what they opened last", () => {
    const sam = person("Sam", "Manager", world.sales);
    const { id } = createRecord(world.admin, "account", { name: "ABC" }, noon);
    look(sam.userId!);
    recordOpened(session().viewer, id, later(1));
    expect(recentRecords(sam, 10)).toEqual([]);
  });

  test("is themselves again after an hour, and as soon as the other is sent away", () => {
    const sam = person("Sam", "Sales Agent", world.sales);
    look(sam.userId!);
    expect(session(59).lookingOn).not.toBeNull();
    expect(session(60).lookingOn).toBeNull();
    db().update(users).set({ deactivatedAt: noon }).where(eq(users.id, sam.userId!)).run();
    expect(session(2).lookingOn).toBeNull();
  });

  test("never looks with the eyes of somebody who may more, and not without the page Users", () => {
    const avery = person("Avery", "Administrator", world.support);
    const manager = person("Mo", "Manager", world.support);
    expect(() => look(world.admin.userId!, avery)).toThrow(Invalid);
    expect(() => look(avery.userId!, manager)).toThrow(NotFound);
    expect(() => look(world.admin.userId!)).toThrow(Invalid);
  });
});

describe("why somebody can or cannot see a record", () => {
  const because = (userId: number, ref: { type: string; id: number }) =>
    whyOf(world.admin, ref, userId).verdicts.map(({ allowed, because: why }) => `${allowed}: ${why}`);

  test("names the role, its level and the owner", () => {
    const sam = person("Sam", "Sales Agent", world.sales);
    const lead = createRecord(
      world.admin,
      "lead",
      { name: "Kim", ownerId: String(world.admin.userId) },
      noon,
    );
    expect(because(sam.userId!, lead)[0]).toBe(
      "false: The role Sales Agent says View: Owned for Leads, and it is owned by Ada Byron.",
    );
    const own = createRecord(world.admin, "lead", { name: "Lee", ownerId: String(sam.userId) }, noon);
    expect(because(sam.userId!, own)[0]).toBe(
      "true: The role Sales Agent says View: Owned for Leads, and they own it.",
    );
  });

  test("names the department that lets, and the rule that does not", () => {
    const sam = person("Sam", "Sales Agent", world.sales);
    const kim = createRecord(world.admin, "contact", { firstName: "Kim" }, noon);
    const input = { name: "Deal", primaryContactId: kim.id, teamId: String(world.sales), stageId: "1" };
    const deal = createRecord(world.admin, "opportunity", { ...input, ownerId: "" }, noon);
    expect(because(sam.userId!, deal)).toEqual([
      "true: The role Sales Agent says View: Department for Opportunities, and it is assigned to Sales, a department of theirs.",
      "false: The role Sales Agent says Add and edit: Owned for Opportunities, and it is owned by nobody.",
      "false: The role Sales Agent says Delete: Owned for Opportunities, and it is owned by nobody.",
    ]);
  });

  test("says when a type is switched off, and when nobody logs in at all", () => {
    const sue = person("Sue", "Support Agent", world.support);
    const lead = createRecord(world.admin, "lead", { name: "Kim" }, noon);
    expect(because(sue.userId!, lead)[0]).toBe("false: The role Support Agent has Leads switched off.");
    db().update(users).set({ licensedAt: null }).where(eq(users.id, sue.userId!)).run();
    expect(because(sue.userId!, lead)[0]).toMatch(/^false: They have no license/);
  });

  test("is nobody's to ask but an administrator's", () => {
    const manager = person("Mo", "Manager", world.support);
    const { id } = createRecord(world.admin, "account", { name: "ABC" }, noon);
    expect(() => whyOf(manager, { type: "account", id }, manager.userId!)).toThrow(NotFound);
  });
});
