import type { ComponentType } from "react";
import type { CasePane } from "@/lib/inbox/pane";
import { CaseArticles } from "./CaseArticles";
import { CaseFacts } from "./CaseFacts";
import { CasePrograms } from "./CasePrograms";
import { ContactFacts } from "./ContactFacts";

/** What every panel beside the conversation is given: the open case, with all that was read along with it. */
export type SidePanelProps = { pane: CasePane };

/** A view of the strip beside the conversation. */
type SideTab = {
  key: string;
  label: string;
  Panel: ComponentType<SidePanelProps>;
  /** Whether there is anything to show; always when missing. */
  when?: (pane: CasePane) => boolean;
};

/** The views of the strip, in order. One more is a line here and a component. */
export const sideTabs = [
  { key: "contact", label: "Contact", Panel: ContactFacts },
  { key: "case", label: "Case", Panel: CaseFacts },
  { key: "wiki", label: "Wiki", Panel: CaseArticles, when: ({ articles }) => articles !== null },
  {
    key: "integrations",
    label: "Integrations",
    Panel: CasePrograms,
    when: ({ integrations }) => integrations.length > 0,
  },
] as const satisfies readonly SideTab[];

export type SideTabKey = (typeof sideTabs)[number]["key"];

/** The views of the strip beside this case. */
export const sideTabsOf = (pane: CasePane) => sideTabs.filter((tab) => !("when" in tab) || tab.when(pane));
