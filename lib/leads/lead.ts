import type { leads } from "@/db/schema";
import {
  dateTime,
  defineType,
  email,
  link,
  lookup,
  money,
  number,
  option,
  phone,
  team,
  text,
  user,
} from "@/lib/records/type";

/** Where a lead or a deal came from; both types offer the same list. */
export const sources = ["Phone", "Email", "Web", "Chat", "SMS", "Survey", "Reference", "Other"];

/**
 * How far a lead has come. One that is qualified stays as it was then; one that is disqualified can be taken up again.
 */
export const leadStatuses = [
  { value: "open", label: "Open" },
  { value: "qualified", label: "Qualified" },
  { value: "disqualified", label: "Disqualified" },
] as const;

export const leadType = defineType<typeof leads.$inferSelect>()({
  name: "lead",
  labels: { one: "Lead", many: "Leads" },
  path: "leads",
  icon: "lead",
  key: "l",
  purpose: "A lead is someone who might buy.",
  sections: {
    "Lead Details": {
      name: text("Contact Name", { required: true, search: "name" }),
      company: text("Company", { search: "keys" }),
      ownerId: user("Owner"),
      teamId: team("Department"),
      phone: phone("Phone", { search: "keys" }),
      email: email("Email", { search: "keys" }),
      fax: phone("Fax", { search: "keys", sort: false }),
      source: option("Source", sources),
      score: number("Score", { min: 0, max: 5 }),
      amountCents: money("Amount"),
      status: option("Status", leadStatuses, { required: true, readOnly: true }),
      disqualifiedReasonId: lookup("Disqualified Because", "disqualified", { readOnly: true }),
      opportunityId: link("Qualified To", "opportunity", { readOnly: true }),
      settledAt: dateTime("Settled Date", { readOnly: true }),
    },
  },
  relations: [],
  list: {
    columns: ["name", "company", "phone", "email", "source", "ownerId", "teamId", "createdById", "createdAt"],
    sort: { by: "createdAt", order: "desc" },
    brief: "company",
  },
  tabs: ["details", "audit"],
  shortcuts: [],
});
