import type { accounts } from "@/db/schema";
import { address } from "@/lib/fields/address";
import {
  defineType,
  email,
  link,
  longText,
  money,
  number,
  option,
  phone,
  text,
  url,
  user,
  yesNo,
} from "@/lib/records/type";

const employeeCounts = ["1-50", "51-200", "201-500", "501-1000", "1001-5000", "5000+"];

export const accountType = defineType<typeof accounts.$inferSelect>()({
  name: "account",
  labels: { one: "Account", many: "Accounts" },
  path: "accounts",
  icon: "building",
  key: "a",
  purpose: "An account is a customer: a business or a household that you serve.",
  sections: {
    "Account Information": {
      name: text("Account Name", { required: true, search: "name" }),
      ownerId: user("Account Owner"),
      number: text("Account Number", {
        unique: true,
        search: "keys",
        maxLength: 40,
        hint: "Left empty, it is made for you.",
      }),
      primaryContactId: link("Primary Contact", "contact", { mirror: "primaryOfId" }),
      score: number("Experience Score", { readOnly: true, experience: true }),
      industry: text("Industry", { maxLength: 100, search: "body" }),
      employeeCount: option("Employee Count", employeeCounts),
      valueCents: money("Account Value"),
      website: url("Website", { search: "keys" }),
      description: longText("Description", { search: "body" }),
      parentId: link("Parent Account", "account"),
    },
    "Contact Detail": {
      email: email("Email", { search: "keys" }),
      phone: phone("Phone", { search: "keys" }),
      fax: phone("Fax", { search: "keys", sort: false }),
    },
    "Address Information": {
      ...address("shipping", "Shipping Address"),
      billingSameAsShipping: yesNo("Billing same as shipping", { sort: false }),
      ...address("billing", "Billing Address"),
    },
  },
  relations: [
    {
      key: "contacts",
      label: "Contacts",
      to: "contact",
      by: { kind: "links", relation: "account_contacts", end: "from" },
    },
    { key: "cases", label: "Cases", to: "case", by: { kind: "inverse", field: "accountId" } },
    {
      key: "opportunities",
      label: "Opportunities",
      to: "opportunity",
      by: { kind: "inverse", field: "accountId" },
    },
    { key: "parent", label: "Parent Account", to: "account", by: { kind: "field", field: "parentId" } },
    { key: "children", label: "Child Accounts", to: "account", by: { kind: "inverse", field: "parentId" } },
  ],
  list: {
    columns: [
      "name",
      "ownerId",
      "email",
      "phone",
      "score",
      "website",
      "valueCents",
      "createdById",
      "createdAt",
    ],
    sort: { by: "name", order: "asc" },
  },
  tabs: ["overview", "details", "related", "analytics", "audit"],
  shortcuts: [
    { type: "contact", relation: "account_contacts" },
    { type: "case", field: "accountId" },
    { type: "opportunity", field: "accountId" },
  ],
});
