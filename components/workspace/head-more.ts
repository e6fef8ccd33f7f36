import type { ComponentType } from "react";
import { DealClosing } from "@/components/opportunities/DealClosing";
import type { OverviewProps } from "./overviews";

/** What else stands among the key facts of a record, by type: entries of their list. */
export const headMore: Record<string, ComponentType<OverviewProps>> = { opportunity: DealClosing };
