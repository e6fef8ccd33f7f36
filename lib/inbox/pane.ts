import { levelOf, reaches } from "@/lib/access/scope";
import { can, type Viewer } from "@/lib/access/viewer";
import { type CaseOverview, caseOverview } from "@/lib/cases/overview";
import { isSplittable } from "@/lib/cases/split-offer";
import { type ClocksOfCase, clocksOf } from "@/lib/clocks/read";
import { integrationsOf, type Panel } from "@/lib/integrations/of-record";
import { feed } from "@/lib/interactions/feed";
import { flaggedNotes } from "@/lib/interactions/flags";
import type { HistoryPage, Interaction } from "@/lib/interactions/interaction";
import { type Undoable, undoableMerges } from "@/lib/merge/merged";
import { type Details, detailsOf } from "@/lib/records/details";
import { getRecord, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { isWatching } from "@/lib/records/watch";
import type { Suggestion } from "@/lib/wiki/article";
import { suggestArticles } from "@/lib/wiki/suggest";

/** An open case: what its header, its conversation and the strip beside them show. Goes to the browser. */
export type CasePane = {
  id: number;
  subject: string;
  number: string;
  /** The address of its workspace. */
  href: string;
  details: Details;
  page: HistoryPage;
  flagged: Interaction[];
  mayEdit: boolean;
  /** Cases, as a sub case of this one. */
  mayAdd: boolean;
  mayMerge: boolean;
  /** It has something that can go to another case. */
  maySplit: boolean;
  /** Merges into it that can still be taken back. */
  merges: Undoable[];
  watching: boolean;
  snoozedUntil: number | null;
  clocks: ClocksOfCase;
  /** What was said to and by its contact last, on this case and elsewhere. */
  recent: Interaction[];
  /** Articles that may help; null where the wiki is not there to be read. */
  articles: Suggestion[] | null;
  /** Other programs, and where they lead for this case. */
  integrations: Panel[];
  around: Pick<CaseOverview, "account" | "contact" | "otherCases">;
};

/** How many of a contact's interactions stand beside a case. */
const recentShown = 5;

/** A case that the viewer may see, with all that stands around it. Throws NotFound. */
export function casePane(viewer: Viewer, id: number, now: Date): CasePane {
  const record = getRecord(viewer, recordType("case"), id);
  const mayEdit = reaches(viewer, "case", "edit", record);
  const { account, contact, otherCases } = caseOverview(viewer, record, now);
  return {
    id,
    subject: record.name,
    number: String(record.values.number),
    href: `/${recordType("case").path}/${id}`,
    details: detailsOf(viewer, record, now),
    page: feed(viewer, id, {}, now),
    flagged: flaggedNotes(viewer, id, now),
    mayEdit,
    mayAdd: levelOf(viewer, "case", "edit") !== "none",
    mayMerge: mayEdit && can(viewer, "merge"),
    maySplit: mayEdit && isSplittable(id),
    merges: mayEdit ? undoableMerges(viewer, id, now) : [],
    watching: isWatching(viewer, id),
    snoozedUntil: record.values.snoozedUntil as number | null,
    recent: contact?.rows[0] ? recentOf(viewer, contact.rows[0].id, now) : [],
    clocks: clocksOf(viewer, id, now),
    articles: suggestArticles(viewer, record),
    integrations: integrationsOf(viewer, record),
    around: { account, contact, otherCases },
  };
}

const recentOf = (viewer: Viewer, contactId: Stored["id"], now: Date): Interaction[] =>
  feed(viewer, contactId, { limit: recentShown }, now).items.toReversed();
