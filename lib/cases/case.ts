import type { cases } from "@/db/schema";
import { dateTime, defineType, link, lookup, richText, team, text, user, yesNo } from "@/lib/records/type";

export const caseType = defineType<typeof cases.$inferSelect>()({
  name: "case",
  labels: { one: "Case", many: "Cases" },
  path: "cases",
  icon: "case",
  key: "s",
  purpose: "A case is one question, request or problem of a customer, followed until it is resolved.",
  sections: {
    "Case Information": {
      name: text("Case Subject", { required: true, search: "name" }),
      priorityId: lookup("Priority", "priority", { required: true }),
      statusId: lookup("Status", "status", { required: true }),
      teamId: team("Department"),
      ownerId: user("Owner"),
      topicId: lookup("Topic", "topic", { required: true }),
      number: text("Case Number", { required: true, readOnly: true, search: "keys" }),
      escalated: yesNo("Escalated"),
      accountId: link("Account", "account"),
      contactId: link("Contact", "contact"),
      parentId: link("Parent Case", "case"),
      resolvedAt: dateTime("Resolved Date", { readOnly: true }),
      dueAt: dateTime("Due", { readOnly: true, due: true }),
      snoozedUntil: dateTime("Waits Until", { readOnly: true }),
      activityAt: dateTime("Last Activity", { readOnly: true }),
    },
    Description: {
      description: richText("Description", { search: "body" }),
    },
  },
  relations: [
    { key: "account", label: "Account", to: "account", by: { kind: "field", field: "accountId" } },
    { key: "contact", label: "Contact", to: "contact", by: { kind: "field", field: "contactId" } },
    { key: "parent", label: "Parent Case", to: "case", by: { kind: "field", field: "parentId" } },
    { key: "subcases", label: "Sub Cases", to: "case", by: { kind: "inverse", field: "parentId" } },
  ],
  list: {
    columns: [
      "number",
      "name",
      "accountId",
      "contactId",
      "priorityId",
      "statusId",
      "dueAt",
      "topicId",
      "teamId",
      "ownerId",
      "lastInteractionAt",
      "createdAt",
    ],
    sort: { by: "createdAt", order: "desc" },
  },
  tabs: ["overview", "details", "related", "activities", "audit"],
  shortcuts: [{ type: "case", field: "parentId" }],
});
