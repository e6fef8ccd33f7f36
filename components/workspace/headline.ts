/** What stands under a record's name, by type: the fields that tell at a glance how things are with it. */
const headlines: Record<string, readonly string[]> = {
  account: ["score"],
  case: ["number", "statusId", "priorityId", "dueAt", "topicId", "ownerId"],
  opportunity: ["stageId", "amountCents"],
  lead: ["status", "opportunityId", "disqualifiedReasonId", "company", "score"],
  product: ["amountCents"],
};

export const headlineOf = (type: string): readonly string[] => headlines[type] ?? [];
