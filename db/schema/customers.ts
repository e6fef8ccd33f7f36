import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { cents, day, instant, yesNo } from "./columns";
import { teams } from "./people";
import { records } from "./records";

const recordId = () =>
  integer()
    .primaryKey()
    .references(() => records.id, { onDelete: "cascade" });

export const accounts = sqliteTable(
  "accounts",
  {
    id: recordId(),
    /** Typed or generated; unique among live accounts. */
    number: text(),
    primaryContactId: integer().references(() => records.id, { onDelete: "set null" }),
    /** Copy of the ledger's last figure; null until the first score event. */
    score: integer(),
    industry: text(),
    employeeCount: text(),
    valueCents: cents(),
    website: text(),
    description: text(),
    parentId: integer().references(() => records.id, { onDelete: "set null" }),
    email: text(),
    phone: text(),
    fax: text(),
    shippingStreet1: text("shipping_street_1"),
    shippingStreet2: text("shipping_street_2"),
    shippingCity: text(),
    shippingState: text(),
    shippingPostalCode: text(),
    shippingCountry: text(),
    billingSameAsShipping: yesNo().notNull().default(false),
    billingStreet1: text("billing_street_1"),
    billingStreet2: text("billing_street_2"),
    billingCity: text(),
    billingState: text(),
    billingPostalCode: text(),
    billingCountry: text(),
  },
  (t) => [
    index("accounts_by_number").on(t.number, t.id),
    index("accounts_by_score").on(t.score, t.id),
    index("accounts_by_industry").on(t.industry, t.id),
    index("accounts_by_employee_count").on(t.employeeCount, t.id),
    index("accounts_by_value").on(t.valueCents, t.id),
    index("accounts_by_website").on(t.website, t.id),
    index("accounts_by_parent").on(t.parentId, t.id),
    index("accounts_by_primary_contact").on(t.primaryContactId, t.id),
    index("accounts_by_email").on(t.email, t.id),
    index("accounts_by_phone").on(t.phone, t.id),
    index("accounts_by_shipping_country").on(t.shippingCountry, t.id),
    index("accounts_by_billing_country").on(t.billingCountry, t.id),
  ],
);

export const contacts = sqliteTable(
  "contacts",
  {
    id: recordId(),
    /** The account whose primary contact this is; mirrors `accounts.primaryContactId`. */
    primaryOfId: integer().references(() => records.id, { onDelete: "set null" }),
    kind: text(),
    title: text(),
    preferredName: text(),
    firstName: text(),
    lastName: text(),
    birthdate: day(),
    homePhone: text(),
    mobilePhone: text(),
    workPhone: text(),
    assistant: text(),
    assistantPhone: text(),
    email: text(),
    fax: text(),
    interactionPreference: text(),
    doNotCall: yesNo().notNull().default(false),
    doNotEmail: yesNo().notNull().default(false),
    mailingStreet1: text("mailing_street_1"),
    mailingStreet2: text("mailing_street_2"),
    mailingCity: text(),
    mailingState: text(),
    mailingPostalCode: text(),
    mailingCountry: text(),
    billingSameAsMailing: yesNo().notNull().default(false),
    billingStreet1: text("billing_street_1"),
    billingStreet2: text("billing_street_2"),
    billingCity: text(),
    billingState: text(),
    billingPostalCode: text(),
    billingCountry: text(),
  },
  (t) => [
    index("contacts_by_primary_of").on(t.primaryOfId, t.id),
    index("contacts_by_kind").on(t.kind, t.id),
    index("contacts_by_email").on(t.email, t.id),
    index("contacts_by_mobile").on(t.mobilePhone, t.id),
    index("contacts_by_work_phone").on(t.workPhone, t.id),
    index("contacts_by_home_phone").on(t.homePhone, t.id),
    index("contacts_by_preference").on(t.interactionPreference, t.id),
    index("contacts_by_fax").on(t.fax, t.id),
    index("contacts_by_last_name").on(t.lastName, t.id),
    index("contacts_by_birthdate").on(t.birthdate, t.id),
    index("contacts_not_to_call").on(t.doNotCall, t.id),
    index("contacts_not_to_email").on(t.doNotEmail, t.id),
    index("contacts_by_mailing_country").on(t.mailingCountry, t.id),
    index("contacts_by_billing_country").on(t.billingCountry, t.id),
  ],
);

export const casePriorities = sqliteTable("case_priorities", {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull(),
  position: integer().notNull(),
  colour: text().notNull(),
  isDefault: yesNo().notNull().default(false),
  /** Set when it was removed: its cases have that one since; it only names what held it. */
  mergedIntoId: integer().references((): AnySQLiteColumn => casePriorities.id),
});

/** The category is what rules work on; the name is what people read. */
export const caseStatuses = sqliteTable("case_statuses", {
  id: integer().primaryKey({ autoIncrement: true }),
  category: text().notNull().$type<"open" | "in_progress" | "awaiting_response" | "resolved" | "closed">(),
  name: text().notNull(),
  position: integer().notNull(),
});

export const topicCategories = sqliteTable("topic_categories", {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull().unique(),
});

/** A SmartTopic: what a case is about, and what that does to the account's score. */
export const topics = sqliteTable("topics", {
  id: integer().primaryKey({ autoIncrement: true }),
  name: text().notNull().unique(),
  categoryId: integer()
    .notNull()
    .references(() => topicCategories.id),
  active: yesNo().notNull().default(true),
  /** −100…100. */
  points: integer().notNull().default(0),
  /** 0…100, taken off. */
  reopenPenalty: integer().notNull().default(0),
  pointsDisabled: yesNo().notNull().default(false),
  overageDisabled: yesNo().notNull().default(false),
  resolutionMinutes: integer(),
  resolutionPenalty: integer().notNull().default(0),
  /** Per channel: `{ email: { seconds, penalty } … }` for email, call, chat, sms. */
  responseLimits: text({ mode: "json" })
    .notNull()
    .$type<Partial<Record<"email" | "call" | "chat" | "sms", { seconds: number; penalty: number }>>>(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
});

/**
 * The statuses that a department offers, in its own order; without a department, those of all that have no list of
 * their own. A status may stand in several lists.
 */
export const departmentStatuses = sqliteTable(
  "department_statuses",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    teamId: integer().references(() => teams.id),
    statusId: integer()
      .notNull()
      .references(() => caseStatuses.id),
    position: integer().notNull(),
  },
  (t) => [
    uniqueIndex("department_statuses_once").on(t.teamId, t.statusId),
    uniqueIndex("shared_statuses_once").on(t.statusId).where(sql`team_id is null`),
    index("department_statuses_by_status").on(t.statusId),
  ],
);

/** No row for a topic means that it is relevant for every department. */
export const topicTeams = sqliteTable(
  "topic_teams",
  {
    topicId: integer()
      .notNull()
      .references(() => topics.id),
    teamId: integer().notNull(),
  },
  (t) => [uniqueIndex("topic_teams_pair").on(t.topicId, t.teamId)],
);

export const cases = sqliteTable(
  "cases",
  {
    id: recordId(),
    /** `ABC-1234567`, never reused. */
    number: text().notNull().unique(),
    priorityId: integer()
      .notNull()
      .references(() => casePriorities.id),
    statusId: integer()
      .notNull()
      .references(() => caseStatuses.id),
    topicId: integer()
      .notNull()
      .references(() => topics.id),
    /** Sanitised HTML. */
    description: text(),
    escalated: yesNo().notNull().default(false),
    accountId: integer().references(() => records.id, { onDelete: "set null" }),
    contactId: integer().references(() => records.id, { onDelete: "set null" }),
    parentId: integer().references(() => records.id, { onDelete: "set null" }),
    resolvedAt: instant(),
    /** When the first of its running clocks runs out, or ran out. */
    dueAt: instant(),
    /** Out of the inbox until then. */
    snoozedUntil: instant(),
    /** When it was made, something was last written on it, or it came back to the inbox: what the inbox goes by. */
    activityAt: instant(),
  },
  (t) => [
    index("cases_by_priority").on(t.priorityId, t.id),
    index("cases_by_status").on(t.statusId, t.id),
    index("cases_by_topic").on(t.topicId, t.id),
    index("cases_by_account").on(t.accountId, t.id),
    index("cases_by_contact").on(t.contactId, t.id),
    index("cases_by_parent").on(t.parentId, t.id),
    index("cases_by_escalated").on(t.escalated, t.id),
    index("cases_by_resolved").on(t.resolvedAt, t.id),
    index("cases_by_due").on(t.dueAt, t.id),
    index("cases_by_snoozed").on(t.snoozedUntil, t.id),
    index("cases_by_activity").on(t.activityAt, t.id),
  ],
);
