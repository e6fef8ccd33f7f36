import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import type { Field } from "@/lib/fields/field";
import { isNumeric } from "@/lib/fields/kinds";
import { followsIn } from "@/lib/records/behaviours";
import { countLimit } from "@/lib/records/count";
import { inWords } from "@/lib/records/in-words";
import { editable, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { countRelated, relationsOf } from "@/lib/records/related";
import { isSystemField, type RecordType, type Relation } from "@/lib/records/type";
import { formatInstant } from "@/lib/time/zone";

/** One of the two, as the page Merge shows it. */
export type Side = {
  id: number;
  name: string;
  version: number;
  createdAt: string;
  /** `5 cases, 2 contacts`. */
  holds: string;
};

/**
 * A field that the two do not agree on; `values` in words, empty where there is none, in the order of the sides. Those
 * of a `figure` must not break.
 */
export type Difference = { key: string; label: string; figure: boolean; values: readonly [string, string] };

export type Comparison = {
  /** The older one first: it is what people know. */
  sides: readonly [Side, Side];
  differences: Difference[];
  /** How many fields hold the same in both. */
  agreed: number;
};

/**
 * Two records of a type side by side, for whoever may change both, but for what follows by itself. References to what
 * the viewer may not see read as empty, and are not there to choose. Throws NotFound.
 */
export function compareRecords(viewer: Viewer, type: RecordType, one: number, other: number): Comparison {
  if (one === other) throw new NotFound(type.labels.one);
  const both = [one, other].sort((a, b) => a - b).map((id) => editable(viewer, type, id));
  const follows = new Set(both.flatMap(({ id }) => [...followsIn(type.name, id)]));
  const isChosen = ({ key, readOnly }: Field) => !readOnly && !isSystemField(key) && !follows.has(key);
  const fields = type.fields.filter(isChosen);
  const words = inWords(viewer, fields, both);
  const rows = fields.map(
    (field): Difference => ({
      key: field.key,
      label: field.label,
      figure: isNumeric(field),
      values: [words(0, field), words(1, field)],
    }),
  );
  const filled = rows.filter(({ values }) => values.some(Boolean));
  return {
    sides: [sideOf(viewer, both[0]!), sideOf(viewer, both[1]!)],
    differences: filled.filter(({ values: [a, b] }) => a !== b),
    agreed: filled.filter(({ values: [a, b] }) => a === b).length,
  };
}

function sideOf(viewer: Viewer, record: Stored): Side {
  const { id, name, version, values } = record;
  const createdAt = formatInstant(new Date(Number(values.createdAt)), viewer.timeZone);
  return { id, name, version, createdAt, holds: holdsOf(viewer, record) };
}

function holdsOf(viewer: Viewer, record: Stored): string {
  const counts = relationsOf(viewer, record.type)
    .filter(({ by }) => by.kind !== "field")
    .map((relation) => ({
      relation,
      count: countRelated(viewer, record, relation),
    }))
    .filter(({ count }) => count > 0);
  return counts.map(({ relation, count }) => `${shownCount(count)} ${nounOf(relation, count)}`).join(", ");
}

const nounOf = ({ label, to }: Relation, count: number) =>
  (count === 1 ? recordType(to).labels.one : label).toLowerCase();

const shownCount = (count: number) =>
  count > countLimit ? `${countLimit.toLocaleString("en-US")}+` : count.toLocaleString("en-US");
