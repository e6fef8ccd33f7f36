"use client";

import { PanelRightClose } from "lucide-react";
import { IconButton } from "@/components/ui/IconButton";
import { Tabs } from "@/components/ui/Tabs";
import type { CasePane } from "@/lib/inbox/pane";
import { type SideTabKey, sideTabs, sideTabsOf } from "./side-tabs";

type SideStripProps = {
  pane: CasePane;
  tab: SideTabKey;
  onTab: (tab: SideTabKey) => void;
  onFold: () => void;
};

/** What is known around the open case, one view at a time. */
export function SideStrip({ pane, tab, onTab, onFold }: SideStripProps) {
  const tabs = sideTabsOf(pane);
  const { key: current, Panel } = tabs.find(({ key }) => key === tab) ?? sideTabs[0];
  return (
    <div className="relative h-full min-h-0 bg-margin">
      <Tabs
        label="Beside the case"
        tabs={tabs.map(({ key, label }) => [key, label] as const)}
        value={current}
        onValueChange={onTab}
        className="flex h-full min-h-0 flex-col *:last:min-h-0 *:last:flex-1 *:last:overflow-y-auto"
        listClass="flex shrink-0 gap-4 overflow-x-auto border-b border-rule-strong pr-12 pl-4"
        tabClass={tabClass}
      >
        <Panel key={pane.id} pane={pane} />
      </Tabs>
      <IconButton label="Fold" onClick={onFold} className="absolute! top-1 right-1 max-xl:hidden">
        <PanelRightClose aria-hidden size={16} strokeWidth={1.5} />
      </IconButton>
    </div>
  );
}

const tabClass =
  "relative min-h-10 shrink-0 text-table text-second -outline-offset-2 after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 hover:text-ink aria-selected:font-semibold aria-selected:text-ink aria-selected:after:bg-accent max-md:min-h-11 max-md:min-w-11";
