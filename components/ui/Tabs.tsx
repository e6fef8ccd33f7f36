"use client";

import { type ReactNode, useId } from "react";
import { walkTabs } from "./tab-keys";

export type TabsProps<Value extends string> = {
  /** Names the group for screen readers. */
  label: string;
  tabs: readonly (readonly [value: Value, label: string])[];
  value: Value;
  onValueChange: (value: Value) => void;
  className?: string;
  listClass: string;
  tabClass: string;
  /** The panel goes without the name of its tab, where something in it has that name already. */
  unnamedPanel?: boolean;
  /** What the chosen tab shows. */
  children: ReactNode;
};

/**
 * Tabs within a page; for tabs that are pages use TabLinks, which has the same keys. The group is one stop for Tab
 * (WAI-ARIA APG, tabs with manual activation).
 */
export function Tabs<Value extends string>({ label, tabs, value, onValueChange, ...rest }: TabsProps<Value>) {
  const id = useId();
  return (
    <div className={rest.className}>
      <div role="tablist" aria-label={label} onKeyDown={walkTabs} className={rest.listClass}>
        {tabs.map(([each, words]) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`${id}${each}`}
            aria-selected={each === value}
            aria-controls={each === value ? `${id}panel` : undefined}
            tabIndex={each === value ? 0 : -1}
            onClick={() => onValueChange(each)}
            className={rest.tabClass}
          >
            {words}
          </button>
        ))}
      </div>
      <div
        key={value}
        id={`${id}panel`}
        role="tabpanel"
        aria-labelledby={rest.unnamedPanel ? undefined : `${id}${value}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: APG asks for it, as a panel may hold nothing to focus
        tabIndex={0}
        className="-outline-offset-2"
      >
        {rest.children}
      </div>
    </div>
  );
}
