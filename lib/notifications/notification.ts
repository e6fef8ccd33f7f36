import type { Line } from "@/lib/events/line";
import type { NotificationKind } from "./kinds";

/** A notification as its reader sees it, ready to draw. */
export type Notification = {
  id: number;
  kind: NotificationKind;
  record: { name: string; label: string; href: string; icon: string };
  who: string;
  /** On the reader's clock. */
  at: string;
  lines: Line[];
  read: boolean;
};

/** A page of them, newest first; `before` asks for the next, null when there is none. */
export type NotificationPage = { items: Notification[]; before: number | null };

/** Past this many unread ones they are only called more. */
export const unreadLimit = 99;

/** How many are unread, as it is shown. */
export const shownUnread = (unread: number): string =>
  unread > unreadLimit ? `${unreadLimit}+` : String(unread);
