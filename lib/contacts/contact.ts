import type { contacts } from "@/db/schema";
import { address } from "@/lib/fields/address";
import { date, defineType, email, link, option, phone, text, user, yesNo } from "@/lib/records/type";

export const contactType = defineType<typeof contacts.$inferSelect>()({
  name: "contact",
  labels: { one: "Contact", many: "Contacts" },
  path: "contacts",
  icon: "person",
  key: "c",
  purpose: "A contact is a person you deal with, at an account or on their own.",
  sections: {
    "Contact Information": {
      name: text("Contact Name", {
        required: true,
        search: "name",
        hint: "Made from first and last name until you type it.",
      }),
      ownerId: user("Contact Owner"),
      primaryOfId: link("Primary Of", "account", { mirror: "primaryContactId" }),
      kind: option("Type", ["Customer", "Prospect", "Partner", "Vendor", "Other"]),
      title: text("Title", { maxLength: 100, search: "body", sort: false }),
      preferredName: text("Preferred Name", { maxLength: 100, search: "body", sort: false }),
      firstName: text("First Name", { maxLength: 100, search: "body", sort: false }),
      lastName: text("Last Name", { maxLength: 100, search: "body" }),
      birthdate: date("Birthdate"),
    },
    "Contact Details": {
      homePhone: phone("Home Phone", { search: "keys" }),
      mobilePhone: phone("Mobile Phone", { search: "keys" }),
      workPhone: phone("Work Phone", { search: "keys" }),
      assistant: text("Assistant", { maxLength: 100, search: "body", sort: false }),
      assistantPhone: phone("Assistant Phone", { search: "keys", sort: false }),
      email: email("Email", { search: "keys" }),
      fax: phone("Fax", { search: "keys" }),
      interactionPreference: option("Interaction Preference", ["Phone", "Email", "Chat", "SMS"]),
      doNotCall: yesNo("Do Not Call"),
      doNotEmail: yesNo("Do Not Email"),
    },
    "Address Information": {
      ...address("mailing", "Mailing Address"),
      billingSameAsMailing: yesNo("Billing same as mailing", { sort: false }),
      ...address("billing", "Billing Address"),
    },
  },
  relations: [
    {
      key: "accounts",
      label: "Accounts",
      to: "account",
      by: { kind: "links", relation: "account_contacts", end: "to" },
    },
    { key: "cases", label: "Cases", to: "case", by: { kind: "inverse", field: "contactId" } },
    {
      key: "opportunities",
      label: "Opportunities",
      to: "opportunity",
      by: { kind: "links", relation: "opportunity_contacts", end: "to" },
    },
  ],
  list: {
    columns: [
      "name",
      "ownerId",
      "email",
      "mobilePhone",
      "workPhone",
      "fax",
      "interactionPreference",
      "lastInteractionAt",
      "createdById",
      "createdAt",
    ],
    sort: { by: "name", order: "asc" },
  },
  tabs: ["overview", "details", "related", "audit"],
  shortcuts: [
    { type: "case", field: "contactId" },
    { type: "opportunity", field: "primaryContactId" },
  ],
});
