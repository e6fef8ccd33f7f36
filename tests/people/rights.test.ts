import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { failureOf } from "@/lib/failure";
import { failureOfError } from "@/lib/failure-of-error";
import { admit } from "@/lib/sessions/admit";
import { refusalOf, rights } from "@/lib/sessions/right";
import { startSession } from "@/lib/sessions/session";
import { readSession } from "@/lib/sessions/signed-in";
import { hire } from "./cast";
import { freshCompany, now } from "./world";

freshCompany();
const signIn = (userId: number) =>
  readSession(startSession(userId, { ip: null, userAgent: null }, now), now)!;
const open = (userId: number) => rights.filter((right) => refusalOf(right, signIn(userId)) === null);

describe("a right", () => {
  it("is asked of everybody: a stranger has only what is public", () => {
    expect(rights.filter((right) => refusalOf(right, null) === null)).toEqual(["public"]);
  });

  it("is had in full by a Super Admin", () => {
    expect(open(1)).toEqual(rights);
  });

  it("goes as far as the role: a session alone opens no page of administration", () => {
    expect(open(hire("Amos", "Read Only").userId)).toEqual(["public", "signed-in:self", "records"]);
    expect(open(hire("Mia", "Manager").userId)).toContain("admin:topics");
    expect(open(hire("Max", "Manager").userId)).not.toContain("admin:users");
    expect(open(hire("Ann", null).userId)).toEqual(["public", "signed-in:self", "records"]);
  });

  it("to records and applications needs a licence, administration does not", () => {
    db().update(users).set({ licensedAt: null }).where(eq(users.id, 1)).run();
    expect(refusalOf("records", signIn(1))).toBe("no licence");
    expect(refusalOf("application:inbox", signIn(1))).toBe("no licence");
    expect(refusalOf("admin:users", signIn(1))).toBeNull();
  });

  it("that is missing looks like a record that is not there", () => {
    const amos = signIn(hire("Amos", "Read Only").userId);
    expect(() => admit("admin:users", amos)).toThrow(NotFound);
    const refused = failureOfError(catching(() => admit("admin:users", amos)));
    expect(refused).toEqual(failureOfError(new NotFound()));
  });
});

describe("a failure", () => {
  it("of a schema says which fields, however deep", () => {
    const validationErrors = {
      name: { _errors: ["Enter a name."] },
      bands: { 1: { from: { _errors: ["No."] } } },
    };
    expect(failureOf({ validationErrors })).toMatchObject({
      kind: "invalid",
      fields: { name: "Enter a name.", "bands.1.from": "No." },
    });
  });

  it("that is a bug is none: it is for the log", () => {
    expect(failureOfError(new TypeError("x is not a function"))).toBeNull();
  });
});

function catching(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}
