import { sizeText } from "@/lib/attachments/attachment";
import { clockName } from "@/lib/clocks/words";
import { formatMoney } from "@/lib/fields/kinds/money";
import { type Along, alongInWords } from "@/lib/leads/along";
import { quoteName } from "@/lib/quotes/quote";
import type { EventContent } from "./event";
import { type Line, said } from "./line";
import { type Subject, subjectNouns } from "./subject";

/** What telling an event needs to look up, cut to what its reader may see. */
export type Teller = {
  /** A record's name, or `a record` for one that is not there for the reader. */
  record: (id: number) => string;
  /** The same with what it is: `the contact Taylor Smith`. */
  whichRecord: (id: number) => string;
  /** A case's number, or `a case` for one that is not there for the reader. */
  caseNumber: (id: number) => string;
  /** A type's label, in the singular or plural. */
  typeLabel: (type: string, count?: number) => string;
  /** Fields of the record's type: label, and both values in words. */
  changes: (changes: readonly FieldChange[]) => Line[];
  /** Nothing of a product that is not there for the reader. */
  lineChanges: (event: LineChanged) => Line[];
  noteChanges: (changes: readonly FieldChange[]) => Line[];
  adminChanges: (changes: readonly FieldChange[]) => Line[];
  score: (event: ScoreMoved) => string;
  quoteChanges: (event: QuoteChanged) => Line[];
  isCustomerSeen: (event: QuoteAnswered) => boolean;
};

export type FieldChange = { field: string; from: unknown; to: unknown };
export type LineChanged = Extract<EventContent, { kind: "line.changed" }>;
export type QuoteChanged = Extract<EventContent, { kind: "quote.changed" }>;
export type QuoteAnswered = Extract<EventContent, { kind: "quote.answered" }>;
export type ScoreMoved = Extract<EventContent, { kind: "score.moved" }>;

/**
 * What an event tells its reader, in lines. Every kind of event is here: one that is not does not compile.
 * `subject` is what the event is about.
 */
export function linesOf(event: EventContent, subject: Subject, tell: Teller): Line[] {
  switch (event.kind) {
    case "record.created":
      return [said(`Created ${event.name}`), ...tell.changes(fromNothing(event.values))];
    case "record.changed":
      return tell.changes(event.changes);
    case "record.deleted":
      return [said(`Deleted ${event.name}: it is in the Recycle Bin`)];
    case "record.restored":
      return [said(`Restored ${event.name} from the Recycle Bin`)];
    case "record.purged":
      return [said("Deleted permanently")];
    case "record.linked":
      return [said(`Linked ${tell.whichRecord(event.to.id)}`)];
    case "record.unlinked":
      return [said(`Took away the link to ${tell.whichRecord(event.to.id)}`)];
    case "record.named":
      return [said(`Linked ${tell.whichRecord(event.by.id)}`)];
    case "record.unnamed":
      return [said(`Took away the link to ${tell.whichRecord(event.by.id)}`)];
    case "record.merged":
      return [said(`Merged ${event.other.name} into this`)];
    case "record.absorbed":
      return [said(`Merged into ${tell.record(event.into)}`)];
    case "record.unmerged":
      return [said(`Unmerged from ${tell.record(event.other)}`)];
    case "case.split":
      return [said(`Split into ${tell.caseNumber(event.into)}`)];
    case "case.split_off":
      return [said(`Split from ${tell.caseNumber(event.from)}`)];
    case "case.rejoined":
      return [said(`Took back what was split into ${tell.caseNumber(event.other)}`)];
    case "lead.qualified":
      return [said(`Qualified to ${tell.whichRecord(event.opportunityId)}`)];
    case "opportunity.qualified":
      return [said(`Made of ${tell.whichRecord(event.leadId)}${withAlong(event)}`)];
    case "lead.answered":
      return event.changes.map(({ field, from, to }) => ({
        kind: "changed",
        field,
        from: String(from ?? ""),
        to: String(to ?? ""),
      }));
    case "line.changed":
      return [said(`${lineVerb(event.changes)} ${tell.record(event.productId)}`), ...tell.lineChanges(event)];
    case "line.moved":
      return [said(`Moved product ${tell.record(event.productId)} ${placeIn(event, tell)}`)];
    case "quote.made":
      return [said(`Made quote ${quoteName(event)} over ${formatMoney(event.totalCents, event.currency)}`)];
    case "quote.sent":
      return [said(`Sent quote ${quoteName(event)} over ${formatMoney(event.totalCents, event.currency)}`)];
    case "quote.changed":
      return [said(`Changed quote ${quoteName(event)}`), ...tell.quoteChanges(event)];
    case "quote.removed":
      return [said(`Removed the draft of quote ${quoteName(event)}`)];
    case "quote.answered":
      return [said(answered(event, tell)), ...(event.reason ? [said(`Reason: “${event.reason}”`)] : [])];
    case "interaction.added":
      return [said(`${added(event.interaction)}: “${event.text}”`)];
    case "interaction.changed":
      return [said(`Changed a note: “${event.text}”`), ...tell.noteChanges(event.changes)];
    case "attachment.added":
      return [said(`Attached ${event.name} (${sizeText(event.bytes)})`)];
    case "attachment.removed":
      return [said(`Removed the file ${event.name}`)];
    case "task.added":
      return [
        said(`Added the ${event.task} “${event.title}”`),
        ...tell.noteChanges(fromNothing(event.values)),
      ];
    case "task.changed":
      return [said(`Changed the ${event.task} “${event.title}”`), ...tell.noteChanges(event.changes)];
    case "task.done":
      return [said(`Did the ${event.task} “${event.title}”`)];
    case "task.reopened":
      return [said(`Reopened the ${event.task} “${event.title}”`)];
    case "task.removed":
      return [said(`Removed the ${event.task} “${event.title}”`)];
    case "flag.acknowledged":
      return [said("Read a flagged note and dismissed it for now")];
    case "score.moved":
      return [said(`Experience Score: ${tell.score(event)}${scoreNow(event)}`)];
    case "score.rescored":
      return [said(`Experience Score: scored anew, ${event.from} → ${event.to}`)];
    case "clock.overdue":
      return [said(`${clockName(event.measures)} overdue: ${event.topic}`)];
    case "clock.due_soon":
      return [said(`${clockName(event.measures)} due soon: ${event.topic}`)];
    case "admin.created":
      return [
        said(`Created ${subjectNouns[subject]} ${event.name}`),
        ...tell.adminChanges(fromNothing(event.values)),
      ];
    case "admin.changed":
      return [said(`Changed ${subjectNouns[subject]} ${event.name}`), ...tell.adminChanges(event.changes)];
    case "admin.removed":
      return [said(`Removed ${subjectNouns[subject]} ${event.name}`)];
    case "session.started":
      return [said(`${event.name} logged in`)];
    case "session.ended":
      return [said(`A session of ${event.name} ended`)];
    case "viewing.started":
      return [said(`Began to view everything as ${event.name}`)];
    case "viewing.ended":
      return [said(`No longer views everything as ${event.name}`)];
    case "password.set":
      return [said(`A password was set for ${event.name}`)];
    case "data.exported":
      return [
        said(`Exported ${event.count.toLocaleString("en-US")} ${tell.typeLabel(event.type, event.count)}`),
      ];
    case "data.imported":
      return [
        said(
          `Imported records: ${event.created} created, ${event.updated} updated, ${event.refused} refused`,
        ),
      ];
    case "data.import_undone":
      return [
        said(`Undid an import: ${event.removed} removed, ${event.putBack} put back, ${event.kept} kept`),
      ];
    default:
      return event satisfies never;
  }
}

const fromNothing = (values: Record<string, unknown>): FieldChange[] =>
  Object.entries(values).map(([field, to]) => ({ field, from: null, to }));

const isEmpty = (value: unknown) => value === null || value === undefined;

function lineVerb(changes: readonly FieldChange[]): string {
  if (changes.every((change) => isEmpty(change.to))) return "Took off product";
  return changes.every((change) => isEmpty(change.from)) ? "Added product" : "Changed product";
}

const placeIn = ({ to }: Extract<EventContent, { kind: "line.moved" }>, tell: Teller): string =>
  to === null ? "to the top" : `after ${tell.record(to)}`;

/** `, with 3 interactions and 1 file`. */
function withAlong(along: Along): string {
  const what = alongInWords(along);
  return what && `, with ${what}`;
}

function answered(event: QuoteAnswered, tell: Teller): string {
  const who = (tell.isCustomerSeen(event) && event.by) || "The customer";
  const how = event.entered ? ", as entered for them" : "";
  return `${who} ${event.answer} quote ${quoteName(event)}${how}`;
}

const scoreNow = ({ cause, scoreAfter }: ScoreMoved) =>
  cause === "opening_balance" ? "" : `, now ${scoreAfter}`;

const addedWords: Record<string, string> = {
  note: "Added a note",
  call: "Logged a call",
  email: "Logged an email",
  sms: "Logged an SMS",
  meeting: "Logged a meeting",
};

const added = (interaction: string) => addedWords[interaction] ?? "Logged an interaction";
