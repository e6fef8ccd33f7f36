import { levelOf } from "@/lib/access/scope";
import { can, type Viewer } from "@/lib/access/viewer";
import { mayChange } from "@/lib/bulk/change";
import { mayExport } from "@/lib/export/export";
import { alternatives, type ListQuery, readListQuery, writeListQuery } from "@/lib/filters/filter";
import { sentenceOf } from "@/lib/filters/sentence";
import { lastEntryId } from "@/lib/live/entries";
import { type ViewState, viewStateOf } from "@/lib/views/state";
import { type ListView, listView, type Shortcut, shortcutsOf } from "./list-view";
import { localeOf } from "./locale";
import { listOf, namesIn, type References, referencesOf, visibleNames } from "./names";
import { fieldOf } from "./registry";
import { firstOf, showing } from "./showing";
import type { RecordType } from "./type";

/** The addresses of the neighbouring pages; null at an end of the list. */
export type PageLinks = Record<"first" | "previous" | "next" | "last", string | null>;

export type RecordListPage = ListView & {
  query: ListQuery;
  showing: string;
  sentences: string[];
  links: PageLinks;
  shortcuts: Shortcut[];
  views: ViewState;
  mayAdd: boolean;
  /** What the viewer may do to many records at once, and the query that they are then chosen by. */
  offers: { export: boolean; edit: boolean; delete: boolean; merge: boolean };
  address: string;
  /** The history's last entry when it was read: what came later is told (lib/live). */
  drawnAt: number;
};

/** All that the list page at this address shows. Throws BadAddress. */
export function recordListPage(
  viewer: Viewer,
  type: RecordType,
  params: URLSearchParams,
  now: Date,
): RecordListPage {
  const query = readListQuery(type, params);
  const drawnAt = lastEntryId();
  const view = listView(viewer, type, query, now);
  return {
    ...view,
    query,
    showing: showing(query, view.rows.length, view.page),
    sentences: sentencesOf(viewer, type, query),
    links: linksOf(type, query, view),
    shortcuts: shortcutsOf(viewer, type),
    views: viewStateOf(viewer, type, query),
    drawnAt,
    mayAdd: levelOf(viewer, type.name, "edit") !== "none",
    offers: {
      export: mayExport(viewer, type),
      edit: mayChange(viewer, type, "edit"),
      delete: mayChange(viewer, type, "delete"),
      merge: can(viewer, "merge") && levelOf(viewer, type.name, "edit") !== "none",
    },
    address: writeListQuery(type, {
      ...query,
      sort: type.list.sort,
      size: 50,
      place: { at: "first" },
      from: null,
    }),
  };
}

function sentencesOf(viewer: Viewer, type: RecordType, query: ListQuery): string[] {
  const filters = query.filters.flatMap(alternatives);
  const fields = filters.map(({ field }) => fieldOf(type, field));
  const ids = filters.flatMap(({ operands }, at) =>
    fields[at]!.kind === "link" ? operands.map(Number) : [],
  );
  const references: References = {
    ...referencesOf(viewer, fields.filter(listOf), []),
    records: Object.fromEntries(visibleNames(viewer, ids)),
  };
  return query.filters.map((clause) => sentenceOf(type, clause, localeOf(viewer), namesIn(references)));
}

function linksOf(type: RecordType, query: ListQuery, { rows, page }: ListView): PageLinks {
  const at = (place: ListQuery["place"], from: number | null) =>
    `/${type.path}${writeListQuery(type, { ...query, place, from })}`;
  const here = firstOf(query.from, query.place, rows.length, page);
  const before = here === null ? null : Math.max(1, here - query.size);
  const after = here === null ? null : here + rows.length;
  const first = at({ at: "first" }, 1);
  return {
    first: page.previous && first,
    previous: page.previous && (before === 1 ? first : at({ at: "before", cursor: page.previous }, before)),
    next: page.next && at({ at: "after", cursor: page.next }, after),
    last: page.next && at({ at: "last" }, null),
  };
}
