import { Escalated } from "@/components/cases/Escalated";
import { TypeIcon } from "@/components/records/TypeIcon";
import { Link } from "@/components/ui/Link";
import type { RecentRecord } from "@/lib/home/recent";
import { recordType } from "@/lib/records/registry";
import { ago } from "@/lib/time/zone";
import { Block, Nothing, nameLinkClass } from "./Block";

type RecentProps = { records: RecentRecord[]; timeZone: string; now: Date };

/** What this user opened last. */
export function Recent({ records, timeZone, now }: RecentProps) {
  return (
    <Block title="Recent records">
      {records.length === 0 ? (
        <Nothing>Records that you open will be listed here.</Nothing>
      ) : (
        <ul className="text-table">
          {records.map((record) => {
            const { path, icon, labels } = recordType(record.type);
            return (
              <li
                key={record.id}
                className="flex min-h-9 items-center gap-2.5 border-b border-rule last:border-0 max-md:min-h-11"
              >
                <TypeIcon icon={icon} className="shrink-0 text-second" />
                <Link href={`/${path}/${record.id}`} className={`min-w-0 flex-1 ${nameLinkClass}`}>
                  {record.name}
                </Link>
                {record.escalated && <Escalated />}
                <span className="sr-only">{labels.one}, opened</span>
                <span className="shrink-0 text-muted tabular-nums">
                  {ago(new Date(record.openedAt), now, timeZone)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Block>
  );
}
