import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { accessLinks } from "@/db/schema";
import { Invalid, NotFound } from "@/lib/errors";
import { issueLink, ownerOfLink, setPasswordByLink } from "@/lib/people/access-links";
import { deactivateUser } from "@/lib/people/deactivate";
import { verifyPassword } from "@/lib/people/password";
import { userRow } from "@/lib/people/users";
import { startSession } from "@/lib/sessions/session";
import { readSession } from "@/lib/sessions/signed-in";
import { hire, kris } from "./cast";
import { day, freshCompany, later, minute, now } from "./world";

freshCompany();
const password = "plum otter canvas rain";
const tokenIn = (link: string) => link.split("/").at(-1)!;
let amos = 0;
beforeEach(() => {
  amos = hire("Amos", null).userId;
});

describe("a link that sets a password", () => {
  it("does so once", async () => {
    const token = tokenIn(issueLink("reset", amos, now));
    expect(await setPasswordByLink("reset", token, password, now)).toBe(amos);
    expect(await verifyPassword(userRow(amos).passwordHash, password)).toBe(true);
    await expect(setPasswordByLink("reset", token, password, now)).rejects.toThrow(NotFound);
  });

  it("is used up by one of two who come at the same time", async () => {
    const token = tokenIn(issueLink("reset", amos, now));
    const both = await Promise.allSettled([1, 2].map(() => setPasswordByLink("reset", token, password, now)));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is not used up by looking, nor by a password that breaks a rule", async () => {
    const token = tokenIn(issueLink("invite", amos, now));
    expect(ownerOfLink("invite", token, now)?.id).toBe(amos);
    await expect(setPasswordByLink("invite", token, "short", now)).rejects.toThrow(Invalid);
    expect(ownerOfLink("invite", token, now)?.id).toBe(amos);
  });

  it("is over after 60 minutes, an invitation after seven days", () => {
    const reset = tokenIn(issueLink("reset", amos, now));
    const invite = tokenIn(issueLink("invite", amos, now));
    expect(ownerOfLink("reset", reset, later(60 * minute - 1))).not.toBeNull();
    expect(ownerOfLink("reset", reset, later(60 * minute))).toBeNull();
    expect(ownerOfLink("invite", invite, later(7 * day - 1))).not.toBeNull();
    expect(ownerOfLink("invite", invite, later(7 * day))).toBeNull();
  });

  it("works only as what it was made for, and until a newer one is made", () => {
    const first = tokenIn(issueLink("reset", amos, now));
    expect(ownerOfLink("invite", first, now)).toBeNull();
    issueLink("reset", amos, now);
    expect(ownerOfLink("reset", first, now)).toBeNull();
  });

  it("ends the sessions of its owner", async () => {
    const session = startSession(amos, { ip: null, userAgent: null }, now);
    await setPasswordByLink("reset", tokenIn(issueLink("reset", amos, now)), password, now);
    expect(readSession(session, now)).toBeNull();
  });

  it("dies with its owner's leaving", async () => {
    const token = tokenIn(issueLink("reset", amos, now));
    await deactivateUser(kris(), { userId: amos, toUserId: null }, now);
    expect(ownerOfLink("reset", token, now)).toBeNull();
  });

  it("is kept only as a hash", () => {
    const token = tokenIn(issueLink("reset", amos, now));
    expect(JSON.stringify(db().select().from(accessLinks).all())).not.toContain(token);
  });
});
