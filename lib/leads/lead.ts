import type { leads } from "@/db/schema";
import { defineType, email, money, number, option, phone, team, text, user } from "@/lib/records/type";

/** Where a lead or a deal came from; both types offer the same list. */
export const sources = ["Phone", "Email", "Web", "Chat", "SMS", "Survey", "Reference", "Other"];

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
    },
  },
  relations: [],
  list: {
    columns: ["name", "company", "phone", "email", "source", "ownerId", "teamId", "createdById", "createdAt"],
    sort: { by: "createdAt", order: "desc" },
  },
  tabs: ["details", "audit"],
  shortcuts: [],
});
