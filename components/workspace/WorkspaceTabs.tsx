"use client";

import { useRouter, useSelectedLayoutSegment } from "next/navigation";
import { useKeys } from "@/components/shell/KeysProvider";
import { usePageCommands } from "@/components/shell/page-commands";
import { TabLinks } from "@/components/ui/TabLinks";
import type { Tab } from "@/lib/records/type";
import { useWidth, type Width } from "./use-narrow";

const labels: Record<Tab | "history", string> = {
  history: "History",
  overview: "Overview",
  details: "Details",
  related: "Related",
  analytics: "Analytics",
  activities: "Account Activities",
  audit: "Audit log",
};

type WorkspaceTabsProps = {
  /** The record's address. */
  base: string;
  tabs: readonly Tab[];
  /** How many records are related; left out where that is too many to count. */
  related?: number;
};

/** The tabs of a record; under 1180px the history is the first of them. The keys 1 to 6 lead to them too. */
export function WorkspaceTabs({ base, tabs, related }: WorkspaceTabsProps) {
  const width = useWidth();
  const router = useRouter();
  const segment = useSelectedLayoutSegment();
  const shown = (["history", ...tabs] as const).map((id) => ({
    id,
    label: labels[id],
    href: hrefOf(base, id, width),
    count: id === "related" ? related : undefined,
    className: id === "history" ? "xl:hidden" : undefined,
  }));
  useKeys({
    recordTab: ({ key }) => {
      const tab = shown[Number(key) - (width === "wide" ? 0 : 1)];
      return tab ? router.push(tab.href) : false;
    },
  });
  usePageCommands(
    shown
      .filter(({ id }) => id !== "history" || width !== "wide")
      .map(({ label, href }) => ({ label: `Go to ${label}`, href, words: "tab" })),
  );
  return (
    <TabLinks
      label="Record"
      tabs={shown}
      current={currentOf(segment, tabs[0]!, width)}
      panelId="record-panel"
    />
  );
}

/** A record's own address shows its overview, or on a phone its history; there the overview has one of its own. */
const hrefOf = (base: string, id: Tab | "history", width: Width) =>
  id === "overview" && width !== "phone" ? base : `${base}/${id}`;

function currentOf(segment: string | null, first: Tab, width: Width): string {
  if (segment === null) return width === "phone" ? "history" : first;
  return segment === "history" && width === "wide" ? first : segment;
}
