"use client";

import { type ReactNode, useId } from "react";
import { cx } from "./cx";
import { Link } from "./Link";
import { tabInView } from "./tab-in-view";
import { walkTabs } from "./tab-keys";

export type TabLink = {
  id: string;
  label: ReactNode;
  href: string;
  count?: number;
  /** For a tab that is not there at every width. */
  className?: string;
};

export type TabLinksProps = {
  /** Names the group for screen readers. */
  label: string;
  tabs: readonly TabLink[];
  /** The id of the tab that is shown. */
  current: string;
  /** The id of the TabPanel they switch. */
  panelId?: string;
  className?: string;
};

/**
 * Tabs that are links: each has an address and opens in a new tab. Arrow keys, Home and End move along them, Enter or
 * Space follows one; the group is one stop for Tab (WAI-ARIA APG, tabs with manual activation, as each is a page).
 */
export function TabLinks({ label, tabs, current, panelId, className }: TabLinksProps) {
  const group = useId();
  return (
    <div
      role="tablist"
      aria-label={label}
      onKeyDown={walkTabs}
      className={cx("flex gap-5 overflow-x-auto border-b border-rule-strong px-5", className)}
    >
      {tabs.map((tab) => (
        <Link
          key={tab.id}
          ref={tab.id === current ? tabInView : undefined}
          id={`${group}${tab.id}`}
          href={tab.href}
          role="tab"
          aria-selected={tab.id === current}
          aria-controls={tab.id === current ? panelId : undefined}
          tabIndex={tab.id === current ? 0 : -1}
          className={cx(
            "relative flex min-h-10 shrink-0 items-center gap-1.5 text-body text-second -outline-offset-2 after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 hover:text-ink aria-selected:font-semibold aria-selected:text-ink aria-selected:after:bg-accent max-md:min-h-11",
            tab.className,
          )}
        >
          {tab.label}
          {tab.count !== undefined && <span className="font-normal tabular-nums">{tab.count}</span>}
        </Link>
      ))}
    </div>
  );
}

/** What the current tab shows. Takes focus, so that Tab leads from the tabs into it. */
export function TabPanel({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: APG asks for it, as a panel may hold nothing to focus
    <div id={id} role="tabpanel" aria-label={label} tabIndex={0} className="-outline-offset-2">
      {children}
    </div>
  );
}
