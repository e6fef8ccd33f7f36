import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { sessions, users } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { setPassword } from "@/lib/people/password";
import { absoluteMs, idleMs } from "@/lib/sessions/length";
import { endOwnSession, endSession, endSessionsOf, sessionsOf, startSession } from "@/lib/sessions/session";
import { readSession } from "@/lib/sessions/signed-in";
import { day, freshCompany, later, minute, now } from "./world";

freshCompany();
const client = { ip: "203.0.113.9", userAgent: "Firefox" };
const start = () => startSession(1, client, now);

describe("a session", () => {
  it("says who is signed in, with rights and teams", () => {
    const who = readSession(start(), now);
    expect(who).toMatchObject({ email: "kris@abccleaning.com", licensed: true });
    expect(who?.viewer).toMatchObject({
      userId: 1,
      name: "Kris Jacobson",
      superAdmin: true,
      teamIds: [1],
      colleagueIds: [1],
    });
  });

  it("is kept only as a hash of its id", () => {
    const token = start();
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(JSON.stringify(db().select().from(sessions).all())).not.toContain(token);
  });

  it("is unknown under any other id", () => {
    start();
    expect(readSession("somebody-made-this-up", now)).toBeNull();
  });

  it("ends when nobody used it for the idle time", () => {
    const token = start();
    expect(readSession(token, later(idleMs))).toBeNull();
  });

  it("goes on while it is used, but not beyond its absolute end", () => {
    const token = start();
    for (let at = day; at < absoluteMs; at += day) expect(readSession(token, later(at))).not.toBeNull();
    expect(readSession(token, later(absoluteMs))).toBeNull();
  });

  it("is not written to on every page", () => {
    const token = start();
    readSession(token, later(minute));
    expect(db().select().from(sessions).get()?.seenAt).toEqual(now);
    readSession(token, later(10 * minute));
    expect(db().select().from(sessions).get()?.seenAt).toEqual(later(10 * minute));
  });

  it("is out at the next request after a sign-out", () => {
    const token = start();
    endSession(token, system, now);
    expect(readSession(token, now)).toBeNull();
  });

  it("is out at the next request when the user was deactivated", () => {
    const token = start();
    db().update(users).set({ deactivatedAt: now }).where(eq(users.id, 1)).run();
    expect(readSession(token, now)).toBeNull();
  });

  it("is out at the next request when the password changed", async () => {
    const token = start();
    await setPassword(system, 1, "plum otter canvas rain", now);
    expect(readSession(token, now)).toBeNull();
  });

  it("can be ended from another browser, all others at once too", () => {
    const [here, there, elsewhere] = [start(), start(), start()];
    const who = readSession(here, now)!;
    endOwnSession(who.viewer, readSession(there, now)!.sessionHash, now);
    expect(readSession(there, now)).toBeNull();
    endSessionsOf(who.viewer, 1, now, who.sessionHash);
    expect(readSession(elsewhere, now)).toBeNull();
    expect(sessionsOf(1, now)).toMatchObject([{ idHash: who.sessionHash, ip: "203.0.113.9" }]);
  });

  it("carries a change of rights at the next request", () => {
    const token = start();
    db().update(users).set({ superAdmin: false, licensedAt: null }).where(eq(users.id, 1)).run();
    expect(readSession(token, now)).toMatchObject({
      licensed: false,
      viewer: { superAdmin: false, permissions: null },
    });
  });
});
