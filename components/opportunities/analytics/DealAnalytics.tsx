import { ScoreOverTime } from "@/components/experience/over-time/ScoreOverTime";
import { Link } from "@/components/ui/Link";
import type { AnalyticsProps } from "@/components/workspace/analytics";
import { OverviewPair } from "@/components/workspace/OverviewCard";
import type { Viewer } from "@/lib/access/viewer";
import { rulesInForce } from "@/lib/experience/rules";
import { courseOf } from "@/lib/opportunities/course";
import { stagePath } from "@/lib/opportunities/stage-path";
import { staysOf } from "@/lib/opportunities/stays";
import { localeOf } from "@/lib/records/locale";
import { type NamedRecord, visibleNames } from "@/lib/records/names";
import type { Stored } from "@/lib/records/record";
import { Course } from "./Course";
import { Stays } from "./Stays";

/** How a deal went: what it was worth, how long it was in each stage, and how its account was served meanwhile. */
export function DealAnalytics({ viewer, record, now, ...asked }: AnalyticsProps) {
  const account = scoredAccountOf(viewer, record);
  const { currency } = localeOf(viewer);
  const { timeZone } = viewer;
  return (
    <>
      <OverviewPair>
        <Course points={courseOf(record)} {...{ now, currency, timeZone }} />
        <Stays stays={staysOf(record.id)} path={stagePath(record, now)} {...{ now, timeZone }} />
      </OverviewPair>
      {account && (
        <>
          <p className="px-5 pt-3 text-body text-second">
            Of its account{" "}
            <Link href={`/accounts/${account.id}`} className="text-link underline-offset-2 hover:underline">
              {account.name}
            </Link>
          </p>
          <ScoreOverTime {...{ viewer, now, ...asked }} accountId={account.id} />
        </>
      )}
    </>
  );
}

/** Its account, where the viewer may see it and scores are kept. */
function scoredAccountOf(viewer: Viewer, { values: { accountId } }: Stored): NamedRecord | null {
  if (typeof accountId !== "number" || !rulesInForce().enabled) return null;
  return visibleNames(viewer, [accountId]).get(accountId) ?? null;
}
