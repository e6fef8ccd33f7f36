import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** The number of the first quote that a company makes. */
export const firstQuoteNumber = 1001;

/** One row, id 1: the business that this Rapport belongs to. */
export const company = sqliteTable("company", {
  id: integer().primaryKey(),
  name: text().notNull(),
  /** Shown as COMPANY ID; seven digits, made at set-up. */
  companyId: text().notNull(),
  street: text(),
  city: text(),
  state: text(),
  postalCode: text(),
  country: text(),
  /** ISO 4217. */
  currency: text().notNull(),
  /** IANA. */
  timeZone: text().notNull(),
  licences: integer().notNull(),
  primaryContactUserId: integer(),
  /** Two letters; how national phone numbers are read. */
  phoneCountry: text().notNull().default("US"),
  /** SHA-256 of the picture in the data folder, and what it is. */
  logoHash: text(),
  logoType: text(),
  /** `#rrggbb`; what stands on it is chosen for contrast. */
  brandColour: text(),
  /** What new quotes begin with. */
  quoteTerms: text().notNull().default(""),
  /** New quotes are valid for so many days. */
  quoteValidDays: integer().notNull().default(30),
  /** No number is given twice, even where the draft that had it is gone. */
  nextQuoteNumber: integer().notNull().default(firstQuoteNumber),
});

/** One row, id 1: the rules that new score events follow. */
export const experienceRules = sqliteTable("experience_rules", {
  id: integer().primaryKey(),
  enabled: integer({ mode: "boolean" }).notNull(),
  min: integer().notNull(),
  max: integer().notNull(),
  start: integer().notNull(),
  /** `Band[]` of lib/experience/bands.ts. */
  bands: text({ mode: "json" }).notNull().$type<unknown>(),
});
