"use client";

import { type RefObject, useImperativeHandle, useRef, useState } from "react";
import { aboutRecord, WritingAbout } from "@/components/editor/writing-about";
import { useWritingFrame } from "@/components/editor/writing-place";
import { Composer, type ComposerTab } from "@/components/history/Composer";
import { FlaggedNotes } from "@/components/history/FlaggedNotes";
import type { Composing } from "@/components/history/HistoryPane";
import { HistoryScroll } from "@/components/history/HistoryScroll";
import type { KindFilter } from "@/components/history/loaded";
import { useFeed } from "@/components/history/use-feed";
import { useSeen } from "@/components/history/use-seen";
import { ChipButton } from "@/components/ui/Chip";
import { cx } from "@/components/ui/cx";
import type { CasePane } from "@/lib/inbox/pane";
import { chipRowClass } from "./chip-row";

/** What is written beneath can be asked for by key. */
export type ConversationHandle = { compose: (tab: ComposerTab) => void };

type ConversationProps = {
  handle: RefObject<ConversationHandle | null>;
  pane: CasePane;
  me: number;
  mayWrite: boolean;
  /** Brings the conversation into sight, where something else has its place. */
  onShow: () => void;
  onRenew: () => void;
};

/** As SPEC.md 5.2 names them; what is chatted by text message stands among the chats. */
const filters: [kind: KindFilter, words: string][] = [
  [null, "All"],
  ["email", "Emails"],
  ["call", "Calls"],
  ["note", "Internal notes"],
  ["sms", "Chats"],
];

/** What was said on the open case, by kind, and beneath it what is written next. */
export function Conversation({ handle, pane, me, mayWrite, onShow, onRenew }: ConversationProps) {
  const { id, page, details } = pane;
  const feed = useFeed(id, page);
  const [tab, setTab] = useState<ComposerTab>("note");
  const [asked, setAsked] = useState(0);
  const scroller = useRef<HTMLElement>(null);
  const toNewest = () => scroller.current?.scrollTo({ top: 0 });
  const composing: Composing = {
    ...{ record: { type: "case", id }, me, timeZone: details.timeZone },
    people: (details.references.choices.user ?? []).flatMap(({ retired, label, ...user }) =>
      retired ? [] : [{ id: user.id, name: label }],
    ),
    ...{ seen: useSeen(page), onUnseen: onRenew, onShow: toNewest },
  };
  const compose = (next: ComposerTab) => {
    onShow();
    setTab(next);
    setAsked((times) => times + 1);
  };
  useImperativeHandle(handle, () => ({ compose }));
  useWritingFrame(id, { open: () => compose("note"), show: onShow });
  return (
    <WritingAbout value={aboutRecord(id)}>
      <fieldset
        aria-label="Filter interactions"
        className={cx("mt-2.5 shrink-0 px-5 max-md:px-3", chipRowClass)}
      >
        {filters.map(([kind, words]) => (
          <ChipButton key={words} aria-pressed={feed.kind === kind} onClick={() => feed.choose(kind)}>
            {words}
          </ChipButton>
        ))}
      </fieldset>
      <FlaggedNotes notes={pane.flagged} />
      <HistoryScroll ref={scroller} feed={feed} composing={composing} mayWrite={mayWrite} />
      {mayWrite && (
        <Composer
          composing={composing}
          tab={tab}
          onTab={setTab}
          asked={asked}
          onSaved={() => {
            toNewest();
            onRenew();
          }}
        />
      )}
    </WritingAbout>
  );
}
