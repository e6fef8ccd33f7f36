import type { ReactNode } from "react";
import { Escalated } from "@/components/cases/Escalated";
import { Snoozed } from "@/components/cases/Snoozed";
import { DueBadge } from "@/components/clocks/DueBadge";
import { partsOf } from "@/components/fields/cells/parts";
import { Chip } from "@/components/ui/Chip";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/Link";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import { dueWords } from "@/lib/clocks/words";
import type { InboxRow } from "@/lib/inbox/rows";
import { ago, formatInstant } from "@/lib/time/zone";

type CaseLineProps = {
  row: InboxRow;
  href: string;
  current: boolean;
  now: number;
  timeZone: string;
  /** Who else is on it. */
  presence?: ReactNode;
  onOpen: () => void;
  onPoint: () => void;
};

/** One case of the list, in three lines: subject and how long ago, who, and what was said last. */
export function CaseLine({ row, href, current, now, timeZone, presence, onOpen, onPoint }: CaseLineProps) {
  const at = new Date(row.activityAt);
  // The clock of the list stands still for half a minute.
  const since = new Date(Math.max(now, row.activityAt));
  return (
    <Link
      href={href}
      data-case={row.id}
      aria-current={current ? "true" : undefined}
      onNavigate={(event) => {
        event.preventDefault();
        onOpen();
      }}
      onPointerEnter={onPoint}
      className="flex h-full flex-col justify-center gap-0.5 border-b border-rule px-3.5 -outline-offset-2 hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:mark-current"
    >
      <span className="flex items-center gap-2">
        {row.unread && (
          <span className="size-2 shrink-0 rounded-full bg-accent">
            <VisuallyHidden>Unread</VisuallyHidden>
          </span>
        )}
        <span
          className={cx("min-w-0 truncate text-body text-ink", row.unread ? "font-title" : "font-medium")}
        >
          {row.subject}
        </span>
        {presence}
        <time
          dateTime={at.toISOString()}
          title={formatInstant(at, timeZone)}
          className="ml-auto shrink-0 text-meta text-muted tabular-nums"
        >
          {ago(at, since, timeZone)}
        </time>
      </span>
      <span className="truncate text-meta text-second">{row.who || "No contact yet"}</span>
      <span className="flex min-h-6 items-center gap-1.5">
        <span className="mr-auto min-w-0 truncate text-meta text-muted">
          {row.words || "Nothing said yet"}
        </span>
        <Badges {...{ row, now, timeZone }} />
      </span>
    </Link>
  );
}

/** Only what asks for attention. */
function Badges({ row, now, timeZone }: Pick<CaseLineProps, "row" | "now" | "timeZone">) {
  const { text, mark } = partsOf(row.priority);
  return (
    <>
      {row.escalated && <Escalated />}
      {row.snoozedUntil !== null && <Snoozed until={row.snoozedUntil} timeZone={timeZone} />}
      {row.dueAt !== null && <DueBadge at={row.dueAt} words={dueWords(row.dueAt, now)} />}
      {mark === "3" && row.dueAt === null && (
        <Chip tone="bad" className="shrink-0">
          {text}
        </Chip>
      )}
    </>
  );
}
