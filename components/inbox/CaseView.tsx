"use client";

import { PanelRightOpen } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { usePresence } from "@/components/live/usePresence";
import { useShell } from "@/components/shell/ShellContext";
import { ChipButton } from "@/components/ui/Chip";
import { IconButton } from "@/components/ui/IconButton";
import type { Failure } from "@/lib/failure";
import type { CasePane } from "@/lib/inbox/pane";
import type { Doing } from "@/lib/live/message";
import type { Confirmation } from "@/lib/records/confirmation";
import { CaseHeader } from "./CaseHeader";
import { Conversation, type ConversationHandle } from "./Conversation";
import { FlagsOnEntry } from "./FlagsOnEntry";
import { PresenceWords } from "./Presence";
import type { ChipKey } from "./PropertyChip";
import { SideStrip } from "./SideStrip";
import type { SideTabKey } from "./side-tabs";

/** How the strip beside a case stands, whichever case is open. */
export type Side = {
  tab: SideTabKey;
  onTab: (tab: SideTabKey) => void;
  folded: boolean;
  onFold: (folded: boolean) => void;
};

type CaseViewProps = {
  pane: CasePane;
  me: number;
  side: Side;
  conversation: RefObject<ConversationHandle | null>;
  choosing: ChipKey | null;
  onChoosing: (key: ChipKey | null) => void;
  /** The case was gone into: its heading takes the focus where it comes so. */
  entered: boolean;
  onEnter: () => void;
  onBack: () => void;
  /** From what is written here back to the list. */
  onLeave: () => void;
  onChanged: () => void;
  resolving: boolean;
  unresolved: Failure | null;
  onResolve: (confirmed?: Confirmation[]) => void;
};

/** The open case: its head, what was said, and the strip beside; in a narrow window one of the two last at a time. */
export function CaseView({
  pane,
  me,
  side,
  conversation,
  entered,
  onEnter,
  onLeave,
  ...head
}: CaseViewProps) {
  const { readOnly } = useShell();
  const [part, setPart] = useState<"conversation" | "details">("conversation");
  const [doing, setDoing] = useState<Doing>("viewing");
  const people = usePresence(pane.id, doing);
  const details = part === "details";
  const section = useRef<HTMLElement>(null);
  const arrive = useEffectEvent(() => {
    if (entered) section.current?.querySelector<HTMLElement>("[data-case-heading]")?.focus();
  });
  useEffect(() => arrive(), []);
  return (
    <>
      <section
        ref={section}
        aria-labelledby={`case-${pane.id}`}
        className="flex min-h-0 min-w-0 flex-1 flex-col"
      >
        <CaseHeader pane={pane} {...head} />
        <FlagsOnEntry notes={pane.flagged} entered={entered} />
        <div className="flex items-start gap-1.5 border-b border-rule px-5 py-2 xl:hidden max-md:px-3">
          <PartButton label="Conversation" on={!details} onPress={() => setPart("conversation")} />
          <PartButton label="Details" on={details} onPress={() => setPart("details")} />
        </div>
        <div className="px-5 max-md:px-3">
          <PresenceWords people={people} />
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears that somebody writes in one of its fields */}
        <div
          onFocus={({ target }) => {
            setDoing(isWriting(target) ? "replying" : "viewing");
            onEnter();
          }}
          onBlur={() => setDoing("viewing")}
          onKeyDownCapture={(event) => leads(event) && onLeave()}
          // An open list lies on a part of it: what is pressed there closes the list.
          inert={head.choosing !== null}
          className={`min-h-0 flex-1 flex-col ${details ? "flex max-xl:hidden" : "flex"}`}
        >
          <Conversation
            handle={conversation}
            pane={pane}
            me={me}
            mayWrite={pane.mayEdit && !readOnly}
            onShow={() => setPart("conversation")}
            onRenew={head.onChanged}
          />
        </div>
        {details && (
          <div className="min-h-0 flex-1 xl:hidden">
            <SideStrip pane={pane} tab={side.tab} onTab={side.onTab} onFold={() => side.onFold(true)} />
          </div>
        )}
      </section>
      <aside
        aria-label="Beside the case"
        className={`min-h-0 shrink-0 border-l border-rule-strong bg-margin max-xl:hidden ${side.folded ? "w-11" : "w-70"}`}
      >
        {side.folded ? (
          <IconButton
            label="Show what is beside the case"
            className="m-1.5"
            onClick={() => side.onFold(false)}
          >
            <PanelRightOpen aria-hidden size={16} strokeWidth={1.5} />
          </IconButton>
        ) : (
          <SideStrip pane={pane} tab={side.tab} onTab={side.onTab} onFold={() => side.onFold(true)} />
        )}
      </aside>
    </>
  );
}

type PartButtonProps = { label: string; on: boolean; onPress: () => void };

const PartButton = ({ label, on, onPress }: PartButtonProps) => (
  <ChipButton aria-pressed={on} onClick={onPress}>
    {label}
  </ChipButton>
);

/** Whether it is a place where an answer is written, and not a filter; the editor takes a text area's place. */
const isWriting = (target: Element): boolean => target.matches("form :is(textarea, [contenteditable=true])");

/** Whether a key leads out of what is being written: Escape, unless it closes a list or a layer first. */
function leads({ key, currentTarget, target }: KeyboardEvent): boolean {
  if (key !== "Escape" || !(target instanceof Element) || !currentTarget.contains(target)) return false;
  return !target.hasAttribute("aria-activedescendant") && target.getAttribute("aria-expanded") !== "true";
}
