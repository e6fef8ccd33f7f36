import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { cents, day, instant } from "./columns";
import { users } from "./people";
import { records } from "./records";

/** A product on a quote as it was then. Money in minor units, discount in hundredths of a per cent. */
export type QuotedLine = {
  /** Missing in quotes from before it was kept. */
  productId?: number;
  name: string;
  code: string | null;
  description: string | null;
  quantity: number;
  unitPriceCents: number;
  discountBp: number;
  totalCents: number;
};

/** To whom a quote goes, as it was then. */
export type QuotedCustomer = {
  contact: string | null;
  account: string | null;
  address: string[];
  /** Missing in quotes from before they were kept, and where there is none. */
  contactId?: number;
  accountId?: number;
};

/** One version of an offer to a customer: what it says stays as it was, whatever becomes of its products. */
export const quotes = sqliteTable(
  "quotes",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    opportunityId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    /** Counted through the company; every version of an offer has the same. */
    number: integer().notNull(),
    version: integer().notNull(),
    status: text()
      .notNull()
      .$type<"draft" | "sent" | "accepted" | "declined" | "superseded">()
      .default("draft"),
    /** Of the contact and the account, as they were when it was made or brought up to date. */
    customer: text({ mode: "json" }).notNull().$type<QuotedCustomer>(),
    lines: text({ mode: "json" }).notNull().$type<QuotedLine[]>(),
    /** Off or on top of what the lines come to, so that the total is the amount that was agreed. */
    adjustmentCents: cents().notNull().default(0),
    totalCents: cents().notNull(),
    /** ISO 4217. */
    currency: text().notNull(),
    introduction: text().notNull().default(""),
    terms: text().notNull().default(""),
    validUntil: day(),
    createdById: integer().references(() => users.id),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    sentAt: instant(),
    /** Of the customer's private link. */
    linkHash: text(),
    /** The link itself, sealed, so that it can be copied again. */
    linkSealed: text(),
    answeredAt: instant(),
    /** The name that the customer gave with the answer, or the user who entered it for them. */
    answeredBy: text(),
    declineReason: text(),
  },
  (t) => [
    index("quotes_by_opportunity").on(t.opportunityId, t.id),
    uniqueIndex("quotes_once").on(t.number, t.version),
    uniqueIndex("quotes_by_link").on(t.linkHash),
  ],
);
