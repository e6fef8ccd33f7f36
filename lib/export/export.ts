import { transact } from "@/db/client";
import { levelOf } from "@/lib/access/scope";
import { can, type Viewer } from "@/lib/access/viewer";
import type { Selection } from "@/lib/bulk/input";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import type { Field } from "@/lib/fields/field";
import { shownFields } from "@/lib/filters/filter-fields";
import { letOthersPass } from "@/lib/operations/pace";
import { localeOf } from "@/lib/records/locale";
import { standingNamesIn } from "@/lib/records/names";
import type { RecordType } from "@/lib/records/type";
import { cellText } from "./cell-text";
import { byteOrderMark, harmless, toCsv } from "./csv";
import { type Page, pagesOf } from "./pages";

/** What is to be exported: which records, and which of their fields; all of them when none are named. */
export type ExportAsk = { type: RecordType; selection: Selection; columns: readonly string[] | null };

/** Whether the viewer may export records of the type. */
export const mayExport = (viewer: Viewer, type: RecordType): boolean =>
  can(viewer, "export") && levelOf(viewer, type.name, "view") !== "none";

/**
 * Records as a CSV file, piece by piece: no more than a page of them is in memory, whatever there are, and no reading
 * of the store outlasts a page. The history tells who exported how many, also when they break off. Throws NotFound
 * without the right, Invalid on a column that there is not; both before the first piece.
 */
export function exportCsv(viewer: Viewer, ask: ExportAsk, now: Date): AsyncGenerator<string, void> {
  const { type, selection, columns } = ask;
  if (!mayExport(viewer, type)) throw new NotFound(type.labels.one);
  const fields = fieldsOf(type, columns);
  return pieces(viewer, type, fields, pagesOf(viewer, type, selection, fields, now), now);
}

function fieldsOf(type: RecordType, columns: readonly string[] | null): readonly Field[] {
  const fields = shownFields(type.fields);
  if (!columns?.length) return fields;
  return columns.map((key) => {
    const field = fields.find((each) => each.key === key);
    if (!field) throw new Invalid({}, "This list has no such column.");
    return field;
  });
}

async function* pieces(
  viewer: Viewer,
  type: RecordType,
  fields: readonly Field[],
  pages: Iterable<Page>,
  now: Date,
): AsyncGenerator<string, void> {
  const locale = localeOf(viewer);
  let count = 0;
  try {
    yield byteOrderMark + toCsv([fields.map(({ label }) => harmless(label))]);
    for (const { rows, references } of pages) {
      const names = standingNamesIn(references);
      const text = (field: Field, row: Page["rows"][number]) =>
        cellText(field, row.values[field.key] ?? null, locale, names);
      count += rows.length;
      yield toCsv(rows.map((row) => fields.map((field) => text(field, row))));
      await letOthersPass();
    }
  } finally {
    tell(viewer, type, count, now);
  }
}

const tell = (viewer: Viewer, { name }: RecordType, count: number, now: Date): number =>
  transact(() =>
    appendEvent(
      viewer,
      { subject: "record_type", id: null },
      { kind: "data.exported", type: name, count },
      now,
    ),
  );
