"use client";

import { Bell } from "lucide-react";
import { MenuLink } from "@/components/ui/Menu";
import { shownUnread } from "@/lib/notifications/notification";
import { useUnread } from "./useUnread";

/** On a phone: the same in **More**. */
export function NotificationsItem() {
  const unread = useUnread();
  return (
    <MenuLink href="/notifications" icon={<Bell aria-hidden size={16} strokeWidth={1.5} />}>
      Notifications{unread > 0 && `, ${shownUnread(unread)} unread`}
    </MenuLink>
  );
}
