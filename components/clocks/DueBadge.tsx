"use client";

import { CircleAlert, Clock } from "lucide-react";
import { useSyncExternalStore } from "react";
import { toneClass } from "@/components/ui/tone";
import { type DueWords, dueWords } from "@/lib/clocks/words";
import { watchSeconds } from "./seconds";

const looks = {
  plain: { className: "border-transparent text-second", Icon: Clock },
  soon: { className: toneClass.warn, Icon: Clock },
  overdue: { className: toneClass.bad, Icon: CircleAlert },
};

type DueBadgeProps = {
  /** When it is due, in milliseconds since 1970. */
  at: number;
  /** As the server said it; from then on the badge says it by itself. */
  words: DueWords;
  /** The date and time, for who points at it. */
  title?: string;
};

/** “Due 40m” or “Overdue 2h”, in words and a sign, and right for as long as it is looked at. It keeps its width. */
export function DueBadge({ at, words, title }: DueBadgeProps) {
  const text = useSyncExternalStore(
    watchSeconds,
    () => dueWords(at, Date.now()).text,
    () => words.text,
  );
  const mark = text === words.text ? words.mark : dueWords(at, Date.now()).mark;
  const { className, Icon } = looks[mark];
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={title}
      className={`inline-flex min-h-6 min-w-28 items-center gap-1.5 rounded-chip border px-2 align-middle text-meta font-medium whitespace-nowrap tabular-nums ${className}`}
    >
      <Icon aria-hidden size={14} strokeWidth={1.5} className="shrink-0" />
      {text}
    </time>
  );
}
