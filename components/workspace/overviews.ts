import type { ComponentType } from "react";
import { AccountOverview } from "@/components/accounts/AccountOverview";
import { CaseOverview } from "@/components/cases/CaseOverview";
import { ContactOverview } from "@/components/contacts/ContactOverview";
import { OpportunityOverview } from "@/components/opportunities/OpportunityOverview";
import type { Viewer } from "@/lib/access/viewer";
import type { Stored } from "@/lib/records/record";

/** `record` has been read for this viewer. */
export type OverviewProps = { viewer: Viewer; record: Stored; now: Date };

/** What a record shows at a glance, by type; types without an entry have no Overview. */
export const overviews: Record<string, ComponentType<OverviewProps>> = {
  account: AccountOverview,
  contact: ContactOverview,
  case: CaseOverview,
  opportunity: OpportunityOverview,
};
