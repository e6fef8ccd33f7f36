import { ScoreOverTime } from "@/components/experience/over-time/ScoreOverTime";
import type { AnalyticsProps } from "@/components/workspace/analytics";

/** How an account's Experience Score went. */
export const AccountAnalytics = ({ record, ...asked }: AnalyticsProps) => (
  <ScoreOverTime {...asked} accountId={record.id} />
);
