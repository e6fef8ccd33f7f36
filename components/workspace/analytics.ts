import type { ComponentType } from "react";
import { AccountAnalytics } from "@/components/accounts/AccountAnalytics";
import type { RangeAddress } from "@/components/experience/over-time/range-address";
import { DealAnalytics } from "@/components/opportunities/analytics/DealAnalytics";
import type { OverviewProps } from "./overviews";

/** `path` is the tab's own, `address` what it asks for. */
export type AnalyticsProps = OverviewProps & { path: string; address: RangeAddress };

/** How things went with a record over time, by type; types without an entry have no such tab. */
export const analytics: Record<string, ComponentType<AnalyticsProps>> = {
  account: AccountAnalytics,
  opportunity: DealAnalytics,
};
