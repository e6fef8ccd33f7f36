import type { ComponentType } from "react";
import { ClocksCard } from "@/components/clocks/ClocksCard";
import { LeadQuestions } from "@/components/leads/LeadQuestions";
import { DealOverride } from "@/components/opportunities/DealOverride";
import type { OverviewProps } from "../overviews";

/** `editing` says that all fields are edited, in one form. */
export type BesideFieldsProps = OverviewProps & { editing: boolean };

/** What stands above the fields of a record, by type; most have nothing there. */
export const aboveFields: Record<string, ComponentType<BesideFieldsProps>> = {
  lead: LeadQuestions,
  opportunity: DealOverride,
};

/** What stands beneath them, by type. */
export const belowFields: Record<string, ComponentType<BesideFieldsProps>> = { case: ClocksCard };
