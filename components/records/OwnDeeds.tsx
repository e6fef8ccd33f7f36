"use client";

import type { ComponentType, ReactNode } from "react";
import { LeadDeeds } from "@/components/leads/LeadDeeds";
import type { LeadDeed } from "@/lib/leads/deeds";

/** Something that can be done with records of one type alone. */
export type OwnDeed = { label: string; icon: ReactNode; run: () => void };

export type OwnDeedsProps = {
  record: { id: number; name: string };
  /** What this viewer may do of it. */
  deeds?: readonly LeadDeed[];
  /** Draws where it is offered; what a deed asks first stands beside that, and stays when a menu closes. */
  children: (offered: readonly OwnDeed[]) => ReactNode;
};

/** What a type offers on its records besides what every type does; most offer nothing. */
const byType: Record<string, ComponentType<OwnDeedsProps>> = { lead: LeadDeeds };

/** Hands on what the type of a record offers on it alone. */
export function OwnDeeds({ type, ...props }: OwnDeedsProps & { type: string }) {
  const Own = byType[type];
  return Own ? <Own {...props} /> : props.children([]);
}
