import { beforeEach, describe, expect, it } from "vitest";
import { system } from "@/lib/access/viewer";
import { setPassword } from "@/lib/people/password";
import { type SignInResult, signIn } from "@/lib/sessions/sign-in";
import { readSession } from "@/lib/sessions/signed-in";
import { countAttempt, waitAfter } from "@/lib/sessions/throttle";
import { day, freshCompany, hour, later, minute, now } from "./world";

freshCompany();
const password = "plum otter canvas rain";
beforeEach(() => setPassword(system, 1, password, now));

type Attempt = { email?: string; password?: string; deviceToken?: string; ip?: string; at?: Date };
const attempt = ({ at = now, ...given }: Attempt = {}): Promise<SignInResult> =>
  signIn(
    {
      email: "kris@abccleaning.com",
      password,
      ip: "203.0.113.9",
      userAgent: null,
      deviceToken: undefined,
      ...given,
    },
    at,
  );
const fail = async (times: number, given: Attempt = {}) => {
  for (let i = 0; i < times; i++) await attempt({ password: "wrong", ...given });
};

describe("signing in", () => {
  it("starts a session, whatever the case of the address", async () => {
    const result = await attempt({ email: " Kris@ABCcleaning.com" });
    expect(result.kind).toBe("signed in");
    if (result.kind === "signed in") expect(readSession(result.sessionToken, now)?.viewer.userId).toBe(1);
  });

  it("makes a new session id each time", async () => {
    const ids = [await attempt(), await attempt()].map(
      (each) => each.kind === "signed in" && each.sessionToken,
    );
    expect(new Set(ids).size).toBe(2);
  });

  it("answers alike to an unknown address and a wrong password", async () => {
    expect(await attempt({ password: "wrong" })).toEqual({ kind: "refused" });
    expect(await attempt({ email: "nobody@abccleaning.com" })).toEqual({ kind: "refused" });
  });

  it("refuses a password of over 1,024 bytes", async () => {
    expect(await attempt({ password: "x".repeat(1025) })).toEqual({ kind: "refused" });
  });
});

describe("the waits", () => {
  it("grow from 30 seconds to an hour", () => {
    const waits = [4, 5, 6, 7, 11, 12, 50].map((failures) => waitAfter("email", failures) / 1000);
    expect(waits).toEqual([0, 30, 60, 120, 1920, 3600, 3600]);
  });

  it("lock the pair after five failures and say until when, for unknown addresses too", async () => {
    await fail(5);
    expect(await attempt()).toEqual({ kind: "wait", until: later(30_000) });
    await fail(5, { email: "nobody@abccleaning.com", ip: "203.0.113.10" });
    expect(await attempt({ email: "nobody@abccleaning.com" })).toMatchObject({ kind: "wait" });
  });

  it("end, and the right password then forgets them", async () => {
    await fail(5);
    expect((await attempt({ at: later(30_000) })).kind).toBe("signed in");
    await fail(4);
    expect((await attempt()).kind).toBe("signed in");
  });

  it("count tries that run at the same time", async () => {
    const results = await Promise.all(Array.from({ length: 8 }, () => attempt({ password: "wrong" })));
    expect(results.filter(({ kind }) => kind === "refused")).toHaveLength(5);
    expect(results.filter(({ kind }) => kind === "wait")).toHaveLength(3);
  });

  it("hold an address that tries many accounts", async () => {
    for (let i = 0; i < 30; i++) countAttempt([`email:a${i}@x.com`, "ip:203.0.113.66"], now);
    expect(await attempt({ ip: "203.0.113.66" })).toMatchObject({ kind: "wait" });
    expect((await attempt()).kind).toBe("signed in");
  });

  it("are forgotten after a day", async () => {
    await fail(4);
    await fail(1, { at: later(day + minute) });
    expect((await attempt({ at: later(day + minute) })).kind).toBe("signed in");
  });

  it("cannot be used by strangers to lock out a browser that the user knows", async () => {
    const first = await attempt();
    const deviceToken = first.kind === "signed in" ? first.deviceToken : "";
    await fail(9, { ip: "198.51.100.1", at: later(minute) });
    expect(await attempt({ at: later(minute) })).toMatchObject({ kind: "wait" });
    expect((await attempt({ deviceToken, at: later(minute) })).kind).toBe("signed in");
  });

  it("hold a known browser by itself, and a device of someone else counts for nothing", async () => {
    const first = await attempt();
    const deviceToken = first.kind === "signed in" ? first.deviceToken : "";
    await fail(5, { deviceToken, at: later(hour) });
    expect(await attempt({ deviceToken, at: later(hour) })).toMatchObject({ kind: "wait" });
    await fail(5, { email: "nobody@abccleaning.com", deviceToken });
    expect(await attempt({ email: "nobody@abccleaning.com", deviceToken })).toMatchObject({ kind: "wait" });
  });
});
