import type { Metadata } from "next";
import { NotificationList } from "@/components/notifications/NotificationList";
import { notificationsOf } from "@/lib/notifications/read";
import { unreadOf } from "@/lib/notifications/unread";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Notifications" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NotificationsPage({ searchParams }: Props) {
  const viewer = await requireViewer("records");
  const asked = await searchParams;
  const unread = asked.show === "unread";
  const before = Number(asked.before) || undefined;
  const page = notificationsOf(viewer, { unread, before });
  return <NotificationList page={page} unreadOnly={unread} first={!before} unread={unreadOf(viewer)} />;
}
