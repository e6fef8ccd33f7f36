import { levelOf, reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { escalatedAmong } from "@/lib/cases/escalated";
import { rulesInForce } from "@/lib/experience/rules";
import type { Field, Value } from "@/lib/fields/field";
import { isNumeric } from "@/lib/fields/kinds";
import { type ListQuery, sortsBy, viewNumber } from "@/lib/filters/filter";
import { type LeadDeed, leadDeeds } from "@/lib/leads/deeds";
import { columnsOf, type ShownColumn } from "@/lib/views/columns";
import { type Cell, type CellContext, type CellView, cellOf, cellViewOf } from "./cell";
import { type ListPage, listRecords } from "./list";
import { localeOf } from "./locale";
import { recordType } from "./registry";
import { isSystemField, type RecordType } from "./type";
import { watched } from "./watch";

export type Column = {
  key: string;
  label: string;
  view: CellView;
  numeric?: boolean;
  /** In px, where the viewer has set one. */
  width?: number;
  /** What its foot tells, where the viewer wants one. */
  total?: ShownColumn["total"];
  sortable?: boolean;
  /** Also stands in the second line of a row on a phone. */
  brief?: boolean;
};

/** A row as it is drawn; what the viewer may do with it decides what its menu offers. */
export type Row = {
  id: number;
  name: string;
  /** One for each column. */
  cells: Cell[];
  mayEdit: boolean;
  mayDelete: boolean;
  watched: boolean;
  /** An escalated case, which must stand out. */
  escalated?: boolean;
  /** What can be done with a lead. */
  deeds?: readonly LeadDeed[];
};

/** Something to create from a row: the row's id goes at the end of `href`. */
export type Shortcut = { label: string; href: string; needsEdit: boolean };

export type ListView = { columns: Column[]; rows: Row[]; page: Omit<ListPage, "rows" | "references"> };

/** The page of a list as it is drawn, and nothing more: this goes to the browser. Throws BadAddress. */
export function listView(viewer: Viewer, type: RecordType, query: ListQuery, now: Date): ListView {
  const shown = columnsOf(viewer, type, viewNumber(query));
  const fields = shown.map(({ field }) => field);
  const { rows, references, ...page } = listRecords(viewer, type, query, fields, now);
  const context = { references, locale: localeOf(viewer), now, rules: rulesInForce() };
  const mine = watched(
    viewer,
    rows.map((row) => row.id),
  );
  const escalated = escalatedAmong(rows);
  const leads = leadDeeds(viewer, rows);
  return {
    columns: shown.map(toColumn(briefKeys(fields, type.list.brief))),
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      cells: fields.map((field) => cellIn(field, row.values[field.key] ?? null, context)),
      mayEdit: reaches(viewer, type.name, "edit", row) && !leads.get(row.id)?.qualified,
      mayDelete: reaches(viewer, type.name, "delete", row),
      watched: mine.has(row.id),
      escalated: escalated.has(row.id) || undefined,
      deeds: leads.get(row.id)?.deeds,
    })),
    page,
  };
}

/** The row's own name is drawn from `name`, so it is not sent twice. */
const cellIn = (field: Field, value: Value, context: CellContext): Cell =>
  field.key === "name" ? null : cellOf(field, value, context);

const toColumn =
  (brief: ReadonlySet<string>) =>
  ({ field, width, total }: ShownColumn): Column => ({
    key: field.key,
    label: field.label,
    view: cellViewOf(field),
    numeric: isNumeric(field) || undefined,
    ...{ width, total },
    sortable: sortsBy(field) || undefined,
    brief: brief.has(field.key) || undefined,
  });

/**
 * Two facts tell a row from others at a glance: what the type says does, then signs and figures before words; and when
 * it is due is told besides.
 */
function briefKeys(fields: readonly Field[], first: string | undefined): Set<string> {
  const weight = ({ key, experience, kind }: Field) =>
    experience || key === first
      ? 0
      : ["lookup", "money", "link", "email", "phone", "text"].indexOf(kind) + 1 || 9;
  const rest = fields.filter(({ key }) => key !== "name" && !isSystemField(key));
  const two = rest.toSorted((a, b) => weight(a) - weight(b)).slice(0, 2);
  return new Set([...two, ...rest.filter((field) => cellViewOf(field) === "due")].map(({ key }) => key));
}

/** What a row's menu offers to create, of the types that the viewer may add. */
export function shortcutsOf(viewer: Viewer, type: RecordType): Shortcut[] {
  const single = singleShortcuts(viewer, type);
  const others = type.shortcuts.filter((shortcut) => shortcut.type !== type.name);
  if (others.length < 2 || single.length < type.shortcuts.length) return single;
  const needsEdit = others.some(({ relation }) => relation);
  const href = `/new-related?type=${type.name}&id=`;
  return [...single, { label: "All related at once", href, needsEdit }];
}

const singleShortcuts = (viewer: Viewer, type: RecordType): Shortcut[] =>
  type.shortcuts
    .map((shortcut) => ({ ...shortcut, target: recordType(shortcut.type) }))
    .filter(({ target }) => levelOf(viewer, target.name, "edit") !== "none")
    .map(({ target, field, relation }) => ({
      label: `${target.name === type.name ? "Create sub" : "New"} ${target.labels.one.toLowerCase()}`,
      href: `/${target.path}/new?${field ? `${field}=` : `link=${relation}:`}`,
      needsEdit: relation !== undefined,
    }));
