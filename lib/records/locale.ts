import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { company } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import type { Locale } from "@/lib/fields/kind";

/** How this viewer's values are read and shown: the company's currency and country, the viewer's own clock. */
export function localeOf(viewer: Viewer): Locale {
  const row = habits.get<{ currency: string; phoneCountry: string }>({});
  return {
    currency: row?.currency ?? "USD",
    phoneCountry: row?.phoneCountry ?? "US",
    timeZone: viewer.timeZone,
  };
}

const habits = prepared(
  sql`select ${company.currency} as currency, ${company.phoneCountry} as phoneCountry from ${company}
    where ${company.id} = 1`,
);
