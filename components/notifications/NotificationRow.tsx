"use client";

import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/Link";
import type { Line } from "@/lib/events/line";
import { kindWords } from "@/lib/notifications/kinds";
import type { Notification } from "@/lib/notifications/notification";

type NotificationRowProps = { item: Notification; onOpen?: () => void };

/** One notification: its record, why it was told, who did what and when. Weight and a dot say that it is unread. */
export function NotificationRow({ item, onOpen }: NotificationRowProps) {
  const { record, kind, who, at, lines, read } = item;
  return (
    <li className="relative flex gap-2.5 border-b border-rule px-5 py-2.5 last:border-b-0 focus-within:bg-hover hover:bg-hover">
      <span aria-hidden className={cx("mt-2 size-2 shrink-0 rounded-full", !read && "bg-accent")} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-3">
          <Link
            href={record.href}
            onClick={onOpen}
            className={cx(
              "min-w-0 flex-1 truncate text-body text-ink after:absolute after:inset-0 hover:underline",
              !read && "font-semibold",
            )}
          >
            {record.name}
            {!read && <span className="sr-only">, unread</span>}
          </Link>
          <time className="shrink-0 text-meta text-muted tabular-nums">{at}</time>
        </p>
        <p className="text-meta text-second">
          {kindWords[kind].said} · {record.label} · {who}
        </p>
        {lines.slice(0, most).map((line) => (
          <p key={inWords(line)} className="truncate text-table text-second">
            {inWords(line)}
          </p>
        ))}
      </div>
    </li>
  );
}

/** The rest is on the record's own page. */
const most = 2;

const inWords = (line: Line): string =>
  line.kind === "said" ? line.sentence : `${line.field}: ${line.from || "nothing"} → ${line.to || "nothing"}`;
