import type { Viewer } from "@/lib/access/viewer";
import { type ListQuery, viewNumber, writeListQuery } from "@/lib/filters/filter";
import type { RecordType } from "@/lib/records/type";
import { layoutOf } from "./columns";
import { hrefOf, mayShareViews, type ViewTab, viewsOf } from "./view";

/** The saved views of a list, and how what it shows stands to them. */
export type ViewState = {
  views: ViewTab[];
  /** The view that the list was opened by, when it is still there to be seen. */
  current: ViewTab | null;
  /** The list shows something else by now, or in other columns. */
  changed: boolean;
  /** What the list shows, as a view keeps it. */
  address: string;
  /** Whether a view may be for everybody. */
  mayShare: boolean;
};

/** How a list stands to the saved views of its type. */
export function viewStateOf(viewer: Viewer, type: RecordType, query: ListQuery): ViewState {
  const views = viewsOf(viewer, type);
  const current = views.find(({ id }) => id === viewNumber(query)) ?? null;
  const address = plainAddressOf(type, query);
  const changed =
    current !== null &&
    (current.href !== hrefOf(type, { id: current.id, address }) ||
      layoutOf(viewer, type.name, current.id) !== undefined);
  return { views, current, changed, address, mayShare: mayShareViews(viewer, type.name) };
}

/** What a list shows, without where in the list the page is and which view it was opened by. */
export const plainAddressOf = (type: RecordType, query: ListQuery): string =>
  writeListQuery(type, { ...query, place: { at: "first" }, from: 1, view: undefined }).slice(1);
