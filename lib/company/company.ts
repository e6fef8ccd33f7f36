import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { company, users } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";
import { changesBetween, tellChange } from "@/lib/events/admin-changes";
import type { CompanyInfo } from "./company-input";
import { refuseOtherDecimals } from "./currency";

/** The company's row; the set-up makes it. */
export function companyRow() {
  const row = db().select().from(company).where(eq(company.id, 1)).get();
  if (!row) throw new Error("There is no company yet.");
  return row;
}

/** Company Info, for the page that edits it. */
export function companyFacts(viewer: Viewer): CompanyInfo & { companyId: string } {
  requireAdmin(viewer, "accountInfo");
  const { companyId, name, street, city, state, postalCode, country, ...rest } = companyRow();
  const { currency, timeZone, licences, primaryContactUserId } = rest;
  const address = { street, city, state, postalCode, country };
  const habits = { currency, timeZone, licences, primaryContactUserId: primaryContactUserId ?? 0 };
  return { companyId, name, ...address, ...habits };
}

/** The company's name for the shell and the sign-in page, or Rapport's before there is one. */
export const companyName = (): string =>
  db().select({ name: company.name }).from(company).get()?.name ?? "Rapport";

/** Licences that active users hold. */
export const licencesInUse = (): number =>
  db()
    .select({ n: count() })
    .from(users)
    .where(and(isNotNull(users.licensedAt), isNull(users.deactivatedAt)))
    .get()!.n;

/** Whether one more user can have a licence. */
export const hasFreeLicence = (): boolean => licencesInUse() < companyRow().licences;

/**
 * Changes Company Info. Throws Invalid for fewer licences than are in use, a primary contact who has left, or a currency
 * in which the amounts there are would read as others.
 */
export function changeCompany(viewer: Viewer, input: CompanyInfo, now: Date): void {
  requireAdmin(viewer, "accountInfo");
  transact(() => {
    const before = companyRow();
    assertEnoughLicences(input.licences);
    assertActive(input.primaryContactUserId);
    refuseOtherDecimals(before.currency, input.currency);
    db().update(company).set(input).where(eq(company.id, 1)).run();
    const changes = changesBetween<CompanyInfo>(before as CompanyInfo, input);
    tellChange(viewer, { subject: "company", id: 1, name: input.name }, changes, now);
  });
}

function assertEnoughLicences(licences: number): void {
  const used = licencesInUse();
  if (licences < used) throw new Invalid({ licences: `${used} are in use. Take some back in Users first.` });
}

function assertActive(userId: number): void {
  const user = db()
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.deactivatedAt)))
    .get();
  if (!user) throw new Invalid({ primaryContactUserId: "Choose somebody who works here." });
}
