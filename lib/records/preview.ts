import type { Viewer } from "@/lib/access/viewer";
import { shownFields } from "@/lib/filters/filter-fields";
import { mayWriteOn } from "@/lib/leads/qualified";
import { type Cell, type CellView, cellViewOf } from "./cell";
import { getRecord } from "./record";
import { recordType } from "./registry";
import { showOne } from "./shown";
import { isWatching } from "./watch";

export type PreviewFact = { key: string; label: string; view: CellView; cell: Cell };

/** A record as a panel beside a list shows it: what is known of it, by section. Goes to the browser. */
export type Preview = {
  id: number;
  name: string;
  href: string;
  sections: { title: string; facts: PreviewFact[] }[];
  mayEdit: boolean;
  watched: boolean;
  escalated?: boolean;
};

/** What is known of a record that the viewer may see, in words. Throws NotFound. */
export function previewOf(viewer: Viewer, typeName: string, id: number, now: Date): Preview {
  const type = recordType(typeName);
  const record = getRecord(viewer, type, id);
  const fields = shownFields(type.fields).filter(({ key }) => key !== "name");
  const { cells, name, href, escalated } = showOne(viewer, record, fields, now);
  const known = fields.filter(({ key, experience }) => cells[key] !== null || experience);
  return {
    ...{ id, name, href, escalated, watched: isWatching(viewer, id) },
    sections: [...Map.groupBy(known, ({ section }) => section)].map(([title, own]) => ({
      title,
      facts: own.map((field) => ({
        ...{ key: field.key, label: field.label, view: cellViewOf(field) },
        cell: cells[field.key] ?? null,
      })),
    })),
    mayEdit: mayWriteOn(viewer, record),
  };
}
