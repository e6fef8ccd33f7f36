import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { cents, day, instant, yesNo } from "./columns";
import { closingReasons, stages } from "./pipelines";
import { records } from "./records";

const recordId = () =>
  integer()
    .primaryKey()
    .references(() => records.id, { onDelete: "cascade" });

export const leads = sqliteTable(
  "leads",
  {
    id: recordId(),
    company: text(),
    phone: text(),
    email: text(),
    fax: text(),
    source: text(),
    score: integer(),
    amountCents: cents(),
    /** `open`, `qualified` or `disqualified`. */
    status: text().notNull().default("open"),
    disqualifiedReasonId: integer().references(() => closingReasons.id),
    /** What it became. */
    opportunityId: integer().references(() => records.id, { onDelete: "set null" }),
    /** When it was qualified or disqualified. */
    settledAt: instant(),
  },
  (t) => [
    index("leads_by_company").on(t.company, t.id),
    index("leads_by_phone").on(t.phone, t.id),
    index("leads_by_email").on(t.email, t.id),
    index("leads_by_source").on(t.source, t.id),
    index("leads_by_score").on(t.score, t.id),
    index("leads_by_amount").on(t.amountCents, t.id),
    index("leads_by_status").on(t.status, t.id),
    index("leads_by_reason").on(t.disqualifiedReasonId, t.id),
    index("leads_by_opportunity").on(t.opportunityId, t.id),
    index("leads_by_settled").on(t.settledAt, t.id),
  ],
);

export const opportunities = sqliteTable(
  "opportunities",
  {
    id: recordId(),
    primaryContactId: integer().references(() => records.id, { onDelete: "set null" }),
    accountId: integer().references(() => records.id, { onDelete: "set null" }),
    amountCents: cents(),
    quotedAmountCents: cents(),
    stageId: integer()
      .notNull()
      .references(() => stages.id),
    source: text(),
    score: integer(),
    /** Per cent. */
    probability: integer(),
    expectedCloseOn: day(),
    actualCloseOn: day(),
    lostReasonId: integer().references(() => closingReasons.id),
    /** When it came into the stage that it is in. */
    stageSince: instant().notNull().default(sql`0`),
  },
  (t) => [
    index("opportunities_by_contact").on(t.primaryContactId, t.id),
    index("opportunities_by_account").on(t.accountId, t.id),
    index("opportunities_by_amount").on(t.amountCents, t.id),
    index("opportunities_by_quoted_amount").on(t.quotedAmountCents, t.id),
    index("opportunities_by_probability").on(t.probability, t.id),
    index("opportunities_by_stage").on(t.stageId, t.id),
    index("opportunities_by_source").on(t.source, t.id),
    index("opportunities_by_score").on(t.score, t.id),
    index("opportunities_by_expected_close").on(t.expectedCloseOn, t.id),
    index("opportunities_by_actual_close").on(t.actualCloseOn, t.id),
    index("opportunities_by_lost_reason").on(t.lostReasonId, t.id),
    index("opportunities_by_stage_since").on(t.stageSince, t.id),
    // A column of the board in its order, with what its sums need.
    index("opportunities_on_board").on(t.stageId, t.expectedCloseOn, t.id, t.amountCents, t.probability),
    // The same for a stage that closes deals: of those, sums are read a slice at a time, by id.
    index("opportunities_closed_on_board").on(t.stageId, t.actualCloseOn, t.id),
  ],
);

export const products = sqliteTable(
  "products",
  {
    id: recordId(),
    amountCents: cents().notNull(),
    code: text(),
    description: text(),
    active: yesNo().notNull().default(true),
  },
  (t) => [
    index("products_by_amount").on(t.amountCents, t.id),
    index("products_by_code").on(t.code, t.id),
    index("products_by_active").on(t.active, t.id),
  ],
);

/** Products on an opportunity. */
export const productLines = sqliteTable(
  "product_lines",
  {
    opportunityId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    productId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    quantity: integer().notNull(),
    unitPriceCents: cents().notNull(),
    /** Hundredths of a per cent off the line. */
    discountBp: integer().notNull().default(0),
    /** Its place on the opportunity: no two stand in the same, and there may be gaps. */
    position: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.opportunityId, t.productId] }),
    index("product_lines_by_product").on(t.productId, t.opportunityId),
    index("product_lines_in_order").on(t.opportunityId, t.position),
  ],
);
