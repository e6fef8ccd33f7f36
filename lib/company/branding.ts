import { eq } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { company } from "@/db/schema";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { changesBetween, tellChange } from "@/lib/events/admin-changes";
import type { BrandingInput } from "./branding-input";
import { companyRow } from "./company";
import { logoAddress } from "./logo";

export type Branding = BrandingInput & {
  /** The address of the logo, or null. */
  logo: string | null;
};

/** **Branding**, for the page that edits it. */
export function brandingFacts(viewer: Viewer): Branding {
  requireAdmin(viewer, "accountInfo");
  const { brandColour, quoteTerms, quoteValidDays } = companyRow();
  return { brandColour: brandColour ?? "", quoteTerms, quoteValidDays, logo: logoAddress() };
}

/** Changes what quotes look like and begin with. Those that were made keep their terms. */
export function changeBranding(viewer: Viewer, input: BrandingInput, now: Date): void {
  requireAdmin(viewer, "accountInfo");
  const set = { ...input, brandColour: input.brandColour || null };
  transact(() => {
    const before = companyRow();
    db().update(company).set(set).where(eq(company.id, 1)).run();
    const changes = changesBetween<typeof set>(before, set);
    tellChange(viewer, { subject: "company", id: 1, name: before.name }, changes, now);
  });
}
