import { Chip } from "@/components/ui/Chip";
import type { OverviewProps } from "@/components/workspace/overviews";
import { closingFields, closingOf } from "@/lib/opportunities/closing";
import { recordType } from "@/lib/records/registry";
import { fieldsShown } from "@/lib/records/shown";
import { todayInZone } from "@/lib/time/zone";

/** Says in the head of a deal how it is with its closing. */
export function DealClosing({ viewer, record, now }: OverviewProps) {
  const { stageId = null } = record.values;
  const told = fieldsShown(recordType(record.type), closingFields).map(({ key }) => [
    key,
    record.values[key] ?? null,
  ]);
  const closing = closingOf({ stageId, ...Object.fromEntries(told) }, todayInZone(now, viewer.timeZone));
  if (!closing) return null;
  return (
    <div className="min-w-0">
      <dt className="sr-only">Closing</dt>
      <dd className="min-w-0 truncate">
        {closing.overdue ? <Chip tone="warn">{closing.words}</Chip> : closing.words}
      </dd>
    </div>
  );
}
