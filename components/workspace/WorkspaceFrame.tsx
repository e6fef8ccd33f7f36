"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";

type WorkspaceFrameProps = {
  /** Header and tabs. */
  head: ReactNode;
  /** The interaction history. */
  history: ReactNode;
  children: ReactNode;
};

/**
 * A record's page. The history is the margin at the right; under 1180px it is a tab, and on a phone the one that a
 * record opens on. It is drawn once and only shown elsewhere, so a draft in it outlives a change of tab.
 */
export function WorkspaceFrame({ head, history, children }: WorkspaceFrameProps) {
  const tab = useSelectedLayoutSegment() ?? "index";
  return (
    <div
      data-tab={tab}
      className="group/record flex flex-1 max-xl:flex-col max-xl:data-[tab=history]:h-[calc(100dvh-var(--frame-top)-var(--frame-foot))] max-md:data-[tab=index]:h-[calc(100dvh-var(--frame-top)-var(--frame-foot))]"
    >
      <div className="min-w-0 xl:flex-1">
        {head}
        <div className="max-xl:group-data-[tab=history]/record:hidden max-md:group-data-[tab=index]/record:hidden">
          {children}
        </div>
      </div>
      <aside
        aria-label="Interaction History"
        className="min-h-0 bg-margin max-xl:hidden max-xl:flex-1 max-xl:group-data-[tab=history]/record:block xl:sticky xl:top-(--frame-top) xl:h-[calc(100dvh-var(--frame-top))] xl:shrink-0 xl:border-rule-strong xl:border-l max-md:group-data-[tab=index]/record:block"
      >
        {history}
      </aside>
    </div>
  );
}
