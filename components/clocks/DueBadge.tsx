"use client";

import { CircleAlert, Clock } from "lucide-react";
import { useSyncExternalStore } from "react";
import { cx } from "@/components/ui/cx";
import { toneClass } from "@/components/ui/tone";
import { type DueWords, dueWords } from "@/lib/clocks/words";
import { watchSeconds } from "./seconds";

const looks = {
  plain: { tone: "border-transparent text-second", Icon: Clock },
  soon: { tone: toneClass.warn, Icon: Clock },
  overdue: { tone: toneClass.bad, Icon: CircleAlert },
};

type DueBadgeProps = {
  /** When it is due, in milliseconds since 1970. */
  at: number;
  /** As the server said it; from then on the badge says it by itself. */
  words: DueWords;
  /** The date and time, for who points at it. */
  title?: string;
  className?: string;
};

/**
 * “Due 40m” or “Overdue 2h”, in words and a sign, and right for as long as it is looked at. `dueWidth` keeps its place
 * as the words change.
 */
export function DueBadge({ at, words, title, className }: DueBadgeProps) {
  const text = useSyncExternalStore(
    watchSeconds,
    () => dueWords(at, Date.now()).text,
    () => words.text,
  );
  const mark = text === words.text ? words.mark : dueWords(at, Date.now()).mark;
  const { tone, Icon } = looks[mark];
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={title}
      className={cx(
        "inline-flex min-h-6 items-center gap-1.5 rounded-chip border px-2 align-middle text-meta font-medium whitespace-nowrap tabular-nums",
        tone,
        className,
      )}
    >
      <Icon aria-hidden size={14} strokeWidth={1.5} className="shrink-0" />
      {text}
    </time>
  );
}
