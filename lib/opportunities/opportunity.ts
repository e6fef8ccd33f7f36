import type { opportunities } from "@/db/schema";
import { sources } from "@/lib/leads/lead";
import {
  date,
  dateTime,
  defineType,
  link,
  lookup,
  money,
  number,
  option,
  team,
  text,
  user,
} from "@/lib/records/type";

export const opportunityType = defineType<typeof opportunities.$inferSelect>()({
  name: "opportunity",
  labels: { one: "Opportunity", many: "Opportunities" },
  path: "opportunities",
  icon: "board",
  key: "o",
  purpose: "An opportunity is a sale in the making, from the first talk to won or lost.",
  sections: {
    "Opportunity Details": {
      name: text("Opportunity Name", { required: true, search: "name" }),
      primaryContactId: link("Primary Contact", "contact", { required: true }),
      accountId: link("Account", "account"),
      ownerId: user("Owner"),
      teamId: team("Department"),
      amountCents: money("Amount"),
      quotedAmountCents: money("Quoted Amount", {
        hint: "The total of the newest quote, while there is one.",
      }),
      stageId: lookup("Stage", "stage", { required: true }),
      source: option("Source", sources),
      score: number("Score", { min: 0, max: 5 }),
      probability: number("Probability", {
        min: 0,
        max: 100,
        hint: "Per cent; follows the stage until you type it.",
      }),
      expectedCloseOn: date("Expected Close Date"),
      actualCloseOn: date("Actual Close Date", {
        hint: "The day of the closing move, unless you type another.",
      }),
      lostReasonId: lookup("Lost Reason", "lost"),
      stageSince: dateTime("In Stage Since", { required: true, readOnly: true }),
    },
  },
  relations: [
    {
      key: "contacts",
      label: "Contacts",
      to: "contact",
      by: { kind: "links", relation: "opportunity_contacts", end: "from" },
    },
    { key: "account", label: "Account", to: "account", by: { kind: "field", field: "accountId" } },
    { key: "products", label: "Products", to: "product", by: { kind: "lines", end: "opportunity" } },
  ],
  list: {
    columns: [
      "name",
      "primaryContactId",
      "ownerId",
      "amountCents",
      "stageId",
      "source",
      "score",
      "expectedCloseOn",
      "actualCloseOn",
      "lastInteractionAt",
      "teamId",
    ],
    sort: { by: "createdAt", order: "desc" },
  },
  tabs: ["overview", "details", "related", "analytics", "activities", "audit"],
  shortcuts: [],
});
