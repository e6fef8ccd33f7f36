import { randomInt } from "node:crypto";
import { z } from "zod";
import { db, transact } from "@/db/client";
import { company, users } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import { currencyCode, emailAddress, filled, newPassword, timeZone } from "@/lib/people/fields";
import { fullName } from "@/lib/people/names";
import { hashPassword, storePasswordHash } from "@/lib/people/password";
import { assertGoodNewPassword } from "@/lib/people/password-rules";
import { addToTeam, insertStartingData } from "./starting-data";

/** What the first person says of the company and of themselves. */
const foundingInput = z.strictObject({
  companyName: filled("the name of your company"),
  firstName: filled("your first name"),
  lastName: filled("your last name"),
  email: emailAddress,
  timeZone,
  currency: currencyCode,
});
export type FoundingInput = z.infer<typeof foundingInput>;

export const setUpInput = foundingInput.extend({ password: newPassword, sampleData: z.boolean() });
export type SetUpInput = z.infer<typeof setUpInput>;

/** Seats that a new company has; Account Info changes it. */
const startingLicences = 25;

/** Whether somebody founded the company already; then there is no set-up any more. */
export const isFounded = (): boolean =>
  db().select({ id: users.id }).from(users).limit(1).get() !== undefined;

/**
 * Founds the company: its row, the lists and roles that it starts with, and the first user, who is Super
 * Admin, licensed, and has no password yet. Gives the user's id. Throws Invalid when there is a user already.
 */
export function foundCompany(input: FoundingInput, now: Date): { userId: number } {
  return transact(() => {
    assertNotFounded();
    const { teamId, locationId } = insertStartingData(now);
    const userId = insertFounder(input, { teamId, locationId }, now);
    insertCompany(input, userId, now);
    return { userId };
  });
}

/**
 * Founds the company, gives the first user their password and loads the sample business when it is asked for, or
 * does nothing of it all. Throws Invalid when there is a user already, or for a password that breaks a rule.
 */
export async function setUpCompany(
  { password, sampleData, ...input }: SetUpInput,
  now: Date,
): Promise<number> {
  assertNotFounded();
  assertGoodNewPassword(password, input);
  const passwordHash = await hashPassword(password);
  // Read only when it is wanted: the sample is of no use to a server that is set up.
  const sample = sampleData ? await import("@/lib/seed/sample") : null;
  return transact(() => {
    const { userId } = foundCompany(input, now);
    storePasswordHash(system, userId, passwordHash, now);
    sample?.loadSampleBusiness(now);
    return userId;
  });
}

function assertNotFounded(): void {
  if (isFounded()) throw new Invalid({}, "Rapport is set up already.");
}

function insertFounder(
  input: FoundingInput,
  home: { teamId: number; locationId: number },
  now: Date,
): number {
  const { firstName, lastName, email, timeZone } = input;
  const place = { primaryTeamId: home.teamId, locationId: home.locationId };
  const { id } = db()
    .insert(users)
    .values({
      firstName,
      lastName,
      email,
      timeZone,
      ...place,
      superAdmin: true,
      licensedAt: now,
      createdAt: now,
    })
    .returning()
    .get();
  addToTeam(home.teamId, id);
  appendEvent(
    system,
    { subject: "user", id },
    { kind: "admin.created", name: fullName(input), values: { email, superAdmin: true } },
    now,
  );
  return id;
}

function insertCompany(input: FoundingInput, founderId: number, now: Date): void {
  const { companyName: name, currency, timeZone } = input;
  const companyId = String(randomInt(1_000_000, 10_000_000));
  db()
    .insert(company)
    .values({
      id: 1,
      name,
      currency,
      timeZone,
      companyId,
      licences: startingLicences,
      primaryContactUserId: founderId,
    })
    .run();
  const values = { name, currency, timeZone, companyId };
  appendEvent(system, { subject: "company", id: 1 }, { kind: "admin.created", name, values }, now);
}
