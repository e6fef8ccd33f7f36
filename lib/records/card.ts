import { levelOf } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { mayWriteOn } from "@/lib/leads/qualified";
import { beginRelated } from "./begin";
import { relationOf } from "./links";
import type { Stored } from "./record";
import { recordType } from "./registry";
import { relatedRecords } from "./related";
import { fieldsShown, readingOf, type Shown, show } from "./shown";
import type { Relation } from "./type";

/** What an Overview shows of one relation: the newest few, how many there are, and how to add. */
export type RelatedCard = {
  relation: string;
  label: string;
  /** The type at the other end. */
  to: { name: string; one: string; many: string };
  /** At most one record can be at the other end. */
  single: boolean;
  rows: Shown[];
  total: number;
  /** Where a new one begins, already linked; null when the viewer may not link or add. */
  begin: string | null;
};

type CardAsk = { fields: readonly string[]; limit?: number; now: Date };

/** The card of a relation by its key; null when the viewer may not see the other type at all. */
export function relatedCard(viewer: Viewer, record: Stored, key: string, ask: CardAsk): RelatedCard | null {
  const relation = relationOf(record.type, key);
  return levelOf(viewer, relation.to, "view") === "none" ? null : cardOf(viewer, record, relation, ask);
}

function cardOf(viewer: Viewer, record: Stored, relation: Relation, { now, limit = 5, ...ask }: CardAsk) {
  const type = recordType(relation.to);
  const fields = fieldsShown(type, ask.fields);
  const keys = fields.map((field) => field.key);
  const { rows, references, total } = relatedRecords(viewer, record, relation, { fields: keys, limit });
  return {
    relation: relation.key,
    label: relation.label,
    to: { name: type.name, one: type.labels.one.toLowerCase(), many: type.labels.many.toLowerCase() },
    single: relation.by.kind === "field",
    rows: show(rows, fields, readingOf(viewer, references, now)),
    total,
    begin: mayLink(viewer, record, relation) ? beginRelated(relation, record) : null,
  };
}

/** Whether the viewer may link something to this record by the relation: they may write on it, and edit such ones. */
export const mayLink = (viewer: Viewer, record: Stored, { to }: Relation): boolean =>
  mayWriteOn(viewer, record) && levelOf(viewer, to, "edit") !== "none";
