import { CellView } from "@/components/fields/cells/CellView";
import type { Viewer } from "@/lib/access/viewer";
import type { Field } from "@/lib/fields/field";
import { cellViewOf } from "@/lib/records/cell";
import type { Stored } from "@/lib/records/record";
import { fieldsShown, showOne } from "@/lib/records/shown";
import type { RecordType } from "@/lib/records/type";
import { headMark } from "./head-marks";
import { headMore } from "./head-more";
import { headlineOf } from "./headline";

type HeadFactsProps = { viewer: Viewer; type: RecordType; record: Stored; now: Date };

/** The key facts under a record's name. What matters before them, as that a case is escalated, has a tone of its own. */
export function HeadFacts({ viewer, type, record, now }: HeadFactsProps) {
  const fields = fieldsShown(type, headlineOf(type.name));
  const { cells } = showOne(viewer, record, fields, now);
  const shown = fields.filter((field) => cells[field.key] !== null || field.experience);
  const mark = headMark(viewer, record);
  const More = headMore[type.name];
  if (shown.length === 0 && !mark && !More) return null;
  return (
    <dl className="flex flex-wrap items-center gap-x-5 gap-y-1 px-5 pb-2 text-table text-second">
      {mark && (
        <div className="min-w-0">
          <dt className="sr-only">Above all</dt>
          <dd>{mark}</dd>
        </div>
      )}
      {shown.map((field) => (
        <div key={field.key} className="flex min-w-0 items-center gap-1">
          <dt className={saysItself(field) ? "sr-only" : undefined}>{field.label}</dt>
          <dd className="min-w-0 max-md:wrap-anywhere md:truncate">
            <CellView view={cellViewOf(field)} cell={cells[field.key] ?? null} full />
          </dd>
        </div>
      ))}
      {More && <More {...{ viewer, record, now }} />}
    </dl>
  );
}

/** A bare number says nothing without its name. */
const saysItself = ({ kind }: Field): boolean => kind !== "number";
