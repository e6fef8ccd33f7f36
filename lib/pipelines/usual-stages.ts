import type { stages } from "@/db/schema";

/** What a pipeline begins with (SPEC.md 10.2). */
export const usualStages: readonly Omit<typeof stages.$inferInsert, "pipelineId">[] = [
  { name: "Needs Assessment", position: 1, probability: 20, kind: "open", colour: "plain" },
  { name: "Value Presentation", position: 2, probability: 40, kind: "open", colour: "steady" },
  { name: "Proposal/Quote", position: 3, probability: 60, kind: "open", colour: "info" },
  { name: "Closed/Won", position: 4, probability: 100, kind: "won", colour: "ok" },
  { name: "Closed/Lost", position: 5, probability: 0, kind: "lost", colour: "bad" },
];
