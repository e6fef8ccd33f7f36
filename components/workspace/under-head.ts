import type { ComponentType } from "react";
import { DealPath } from "@/components/opportunities/DealPath";
import type { OverviewProps } from "./overviews";

/** What stands between a record's head and its tabs, by type; most have nothing there. */
export const underHead: Record<string, ComponentType<OverviewProps>> = { opportunity: DealPath };
