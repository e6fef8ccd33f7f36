import type { caseClocks, scoreEvents, tasks } from "@/db/schema";
import type { Named } from "@/lib/quotes/sight";

/** A field's change as it was stored, before and after. */
export type Change = { field: string; from: unknown; to: unknown };

/** The other end of a link. No name: it is looked up by whoever reads, who may or may not see it. */
export type Linked = { relation: string; id: number; type: string };

type Measures = (typeof caseClocks.$inferSelect)["measures"];
type TaskKind = (typeof tasks.$inferSelect)["kind"];

/** What happened to a quote on an opportunity. Amounts in minor units of `currency`, ISO 4217. */
export type QuoteEvent = { quoteId: number; number: number; version: number } & (
  | { kind: "quote.made" | "quote.sent"; totalCents: number; currency: string }
  /** Amounts among the changes are as they were read then. `named`: whose words stand there; not in old entries. */
  | { kind: "quote.changed"; changes: Change[]; named?: Partial<Named> }
  | { kind: "quote.removed" }
  | {
      kind: "quote.answered";
      answer: "accepted" | "declined";
      /** The name that was given with it. */
      by: string | null;
      reason: string;
      /** By somebody here, for the customer. */
      entered: boolean;
      /** Whom the quote went to; not in old entries. */
      named?: Pick<Named, "contact">;
    }
);

/** That another record came to name this one in a field of its own, or names it no more: nothing of this one changed. */
export const namingKinds = ["record.named", "record.unnamed"] as const;

/** Everything that the history can tell. A new kind is added here and in sentence.ts, which must be exhaustive. */
export type EventContent =
  | { kind: "record.created"; type: string; name: string; values: Record<string, unknown> }
  | { kind: "record.changed"; type: string; name: string; changes: Change[] }
  | { kind: "record.deleted"; type: string; name: string }
  | { kind: "record.restored"; type: string; name: string }
  | { kind: "record.purged"; type: string }
  | { kind: "record.linked"; type: string; name: string; to: Linked }
  | { kind: "record.unlinked"; type: string; name: string; to: Linked }
  | { kind: (typeof namingKinds)[number]; type: string; name: string; by: { id: number; type: string } }
  /** What it was merged with went into it; without the name nobody could tell what that was. */
  | {
      kind: "record.merged";
      type: string;
      name: string;
      other: { id: number; name: string };
      mergeId: number;
    }
  | { kind: "record.absorbed"; type: string; name: string; into: number }
  | { kind: "record.unmerged"; type: string; name: string; other: number }
  | { kind: "case.split"; type: string; name: string; into: number; interactionIds: number[] }
  | { kind: "case.split_off"; type: string; name: string; from: number }
  | { kind: "case.rejoined"; type: string; name: string; other: number }
  /** A lead became an opportunity, which tells how much came along from it. */
  | { kind: "lead.qualified"; type: string; name: string; opportunityId: number }
  | {
      kind: "opportunity.qualified";
      type: string;
      name: string;
      leadId: number;
      interactions: number;
      files: number;
      tasks: number;
    }
  /** Answers of the questionnaire, in the words that they had then. */
  | { kind: "lead.answered"; type: string; name: string; changes: Change[] }
  | {
      kind: "line.changed";
      type: string;
      name: string;
      productId: number;
      changes: Change[];
      /** Of one that was taken off: the product that it stood after, null for the first; not in old entries. */
      after?: number | null;
    }
  /** The product that it stood after, and stands after now; null for the first. */
  | {
      kind: "line.moved";
      type: string;
      name: string;
      productId: number;
      from: number | null;
      to: number | null;
    }
  | QuoteEvent
  | { kind: "interaction.added"; interactionId: number; interaction: string; text: string }
  | {
      kind: "interaction.changed";
      interactionId: number;
      interaction: string;
      text: string;
      /** Of `text`, `flagged` and `flagEndsOn`. */
      changes: Change[];
    }
  | { kind: "attachment.added"; attachmentId: number; name: string; bytes: number }
  | { kind: "attachment.removed"; attachmentId: number; name: string }
  | { kind: "task.added"; taskId: number; task: TaskKind; title: string; values: Record<string, unknown> }
  | { kind: "task.changed"; taskId: number; task: TaskKind; title: string; changes: Change[] }
  | { kind: "task.done" | "task.reopened"; taskId: number; task: TaskKind; title: string }
  /** Whose it was, for whoever is to be told that it is gone; entries from before do not say it. */
  | {
      kind: "task.removed";
      taskId: number;
      task: TaskKind;
      title: string;
      assigneeId?: number;
      createdById?: number | null;
    }
  | { kind: "flag.acknowledged"; interactionId: number }
  | {
      kind: "score.moved";
      scoreEventId: number;
      cause: (typeof scoreEvents.$inferSelect)["kind"];
      points: number;
      scoreAfter: number;
      caseId?: number;
      topic?: string;
      reason?: string;
      reversesId?: number;
      clockId?: number;
    }
  /** A clock of a case ran out, or soon will; `dueAt` is when. */
  | {
      kind: "clock.overdue" | "clock.due_soon";
      clockId: number;
      measures: Measures;
      topic: string;
      dueAt: number;
    }
  /** The whole ledger was scored anew, by other rules or again by those from before. */
  | { kind: "score.rescored"; from: number; to: number }
  | { kind: "admin.created"; name: string; values: Record<string, unknown> }
  | { kind: "admin.changed"; name: string; changes: Change[] }
  | { kind: "admin.removed"; name: string }
  | { kind: "session.started" | "session.ended"; name: string }
  | { kind: "viewing.started" | "viewing.ended"; name: string }
  | { kind: "password.set"; name: string }
  | { kind: "data.exported"; type: string; count: number }
  | { kind: "data.imported"; created: number; updated: number; refused: number }
  | { kind: "data.import_undone"; removed: number; putBack: number; kept: number };
