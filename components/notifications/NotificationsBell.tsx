"use client";

import { Bell } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { useHint } from "@/components/shell/useHint";
import { IconButton } from "@/components/ui/IconButton";
import { later } from "@/components/ui/later";
import { Popover } from "@/components/ui/Popover";
import { shownUnread } from "@/lib/notifications/notification";
import { useUnread } from "./useUnread";

const { fetch, part } = later(() => import("./LatestNotifications"));
const LatestNotifications = part((module) => module.LatestNotifications);

/** **Notifications**: how many are unread, in figures and in words, and the latest of them. */
export function NotificationsBell() {
  const unread = useUnread();
  const { hint } = useHint("notifications");
  const [open, setOpen] = useState(false);
  const said = useId();
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        align="end"
        title="Notifications"
        className="w-100 max-w-[calc(100vw-1.5rem)]"
        trigger={
          <IconButton
            label="Notifications"
            keys={hint}
            aria-describedby={said}
            onPointerEnter={fetch}
            className="relative"
          >
            <Bell aria-hidden size={16} strokeWidth={1.5} />
            {unread > 0 && <Count unread={unread} />}
          </IconButton>
        }
      >
        <LatestNotifications unread={unread} onLeave={() => setOpen(false)} />
      </Popover>
      <Spoken id={said} unread={unread} />
    </>
  );
}

function Count({ unread }: { unread: number }) {
  return (
    <span
      aria-hidden
      className="absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-accent px-1 text-center text-rail font-semibold text-on-accent tabular-nums forced-colors:border"
    >
      {shownUnread(unread)}
    </span>
  );
}

/** Said when it changes: the name of a button that has not the focus is not read out again. */
function Spoken({ id, unread }: { id: string; unread: number }) {
  const [said, setSaid] = useState("");
  useEffect(() => setSaid(unread > 0 ? `${shownUnread(unread)} unread` : ""), [unread]);
  return (
    <span id={id} role="status" className="sr-only">
      {said}
    </span>
  );
}
