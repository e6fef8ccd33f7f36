import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { company } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import type { Locale } from "@/lib/fields/kind";

/** How this viewer's values are read and shown: the company's currency and country, the viewer's own clock. */
export function localeOf(viewer: Viewer): Locale {
  const row = db()
    .select({ currency: company.currency, phoneCountry: company.phoneCountry })
    .from(company)
    .where(eq(company.id, 1))
    .get();
  return {
    currency: row?.currency ?? "USD",
    phoneCountry: row?.phoneCountry ?? "US",
    timeZone: viewer.timeZone,
  };
}
