import type { ComponentType } from "react";
import type { CasePane } from "@/lib/inbox/pane";
import { CaseArticles } from "./CaseArticles";
import { CaseFacts } from "./CaseFacts";
import { ContactFacts } from "./ContactFacts";

/** What every panel beside the conversation is given: the open case, with all that was read along with it. */
export type SidePanelProps = { pane: CasePane };

/** A view of the strip beside the conversation. */
type SideTab = { key: string; label: string; Panel: ComponentType<SidePanelProps> };

/** The views of the strip, in order. One more is a line here and a component. */
export const sideTabs = [
  { key: "contact", label: "Contact", Panel: ContactFacts },
  { key: "case", label: "Case", Panel: CaseFacts },
  { key: "wiki", label: "Wiki", Panel: CaseArticles },
] as const satisfies readonly SideTab[];

export type SideTabKey = (typeof sideTabs)[number]["key"];
