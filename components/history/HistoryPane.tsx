"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { Person } from "@/components/editor/command";
import { aboutRecord, WritingAbout } from "@/components/editor/writing-about";
import { useWritingFrame } from "@/components/editor/writing-place";
import { useKeys } from "@/components/shell/KeysProvider";
import { usePageCommands } from "@/components/shell/page-commands";
import { useShell } from "@/components/shell/ShellContext";
import { later } from "@/components/ui/later";
import { useWidth } from "@/components/workspace/use-narrow";
import type { HistoryPage, Interaction } from "@/lib/interactions/interaction";
import { Composer, type ComposerTab } from "./Composer";
import { draftOf } from "./draft-of";
import { FlaggedNotes } from "./FlaggedNotes";
import { FlagPop } from "./FlagPop";
import { HistoryHeader } from "./HistoryHeader";
import { HistoryScroll } from "./HistoryScroll";
import { useFeed } from "./use-feed";
import { type Seen, useSeen } from "./use-seen";

const CreateText = later(() => import("@/components/predefined-texts/CreateText")).part(
  (loaded) => loaded.CreateText,
);

/** What everything that writes here needs to know. */
export type Composing = {
  record: { type: string; id: number };
  /** The writer, whose drafts are kept. */
  me: number;
  people: readonly Person[];
  timeZone: string;
  /** What of the history the writer has seen, so that nothing is written over what they have not. */
  seen: Seen;
  /** The server refused for something that this page does not show yet: it is to be read anew. */
  onUnseen: () => void;
  /** Brings the newest entries into sight. */
  onShow: () => void;
};

type HistoryPaneProps = Omit<Composing, "seen" | "onUnseen" | "onShow"> & {
  path: string;
  page: HistoryPage;
  flagged: readonly Interaction[];
  mayWrite: boolean;
};

/** Heading, flagged notes, history and composer, one above the other, in the height that is there. */
export function HistoryPane({ path, page, flagged, mayWrite, ...writing }: HistoryPaneProps) {
  const { readOnly } = useShell();
  const { refresh, push } = useRouter();
  const width = useWidth();
  const feed = useFeed(writing.record.id, page);
  const [tab, setTab] = useState<ComposerTab>("note");
  const [asked, setAsked] = useState(0);
  const [keeping, setKeeping] = useState<string | null>(null);
  const scroller = useRef<HTMLElement>(null);
  const toNewest = () => scroller.current?.scrollTo({ top: 0 });
  const composing: Composing = { ...writing, seen: useSeen(page), onUnseen: refresh, onShow: toNewest };

  function compose(next: ComposerTab) {
    setTab(next);
    setAsked((times) => times + 1);
  }
  const ways = {
    recordNote: () => compose("note"),
    recordLog: () => compose("log"),
    recordTask: () => compose("task"),
  };
  useWritingFrame(composing.record.id, {
    open: ways.recordNote,
    // Where it has no margin of its own, it is a tab.
    show: () => width !== "wide" && push(`${path}/history`),
  });
  useKeys(mayWrite ? ways : {});
  usePageCommands(
    mayWrite
      ? [
          { label: "Write a note", run: ways.recordNote, words: "add interaction" },
          { label: "Log an interaction", run: ways.recordLog, words: "call email meeting sms" },
          { label: "Put down a task", run: ways.recordTask, words: "new add call meeting schedule" },
        ]
      : [],
  );

  return (
    <WritingAbout value={aboutRecord(composing.record.id)}>
      <div className="flex h-full min-h-0 flex-col bg-margin">
        <HistoryHeader
          kind={feed.kind}
          onKind={feed.choose}
          onCompose={mayWrite ? compose : undefined}
          onKeepText={mayWrite ? () => setKeeping(draftOf(composing, tab)?.html ?? "") : undefined}
        />
        {keeping !== null && <CreateText html={keeping} onClose={() => setKeeping(null)} />}
        <FlaggedNotes notes={flagged} />
        <HistoryScroll ref={scroller} feed={feed} composing={composing} mayWrite={mayWrite} />
        {mayWrite && (
          <Composer composing={composing} tab={tab} onTab={setTab} asked={asked} onSaved={toNewest} />
        )}
        {/* It is kept who dismissed a note: with another's eyes it only stands above. */}
        {!readOnly && <FlagPop recordId={composing.record.id} path={path} notes={flagged} />}
      </div>
    </WritingAbout>
  );
}
