"use client";

import { Banner } from "@/components/ui/Banner";
import { Link } from "@/components/ui/Link";
import { Skeleton } from "@/components/ui/Skeleton";
import { useAnswer } from "@/components/ui/useAnswer";
import type { NotificationPage } from "@/lib/notifications/notification";
import { MarkAllRead } from "./MarkAllRead";
import { NotificationRow } from "./NotificationRow";

type LatestNotificationsProps = { unread: number; onLeave: () => void };

/** What the bell opens on: the latest notifications, read anew whenever there are more or fewer. */
export function LatestNotifications({ unread, onLeave }: LatestNotificationsProps) {
  const { answer, failure, retry } = useAnswer<NotificationPage>("notifications", unread);
  if (failure && !answer)
    return (
      <Banner tone="bad" onRetry={retry}>
        The notifications could not be read.
      </Banner>
    );
  if (!answer) return <Skeleton className="h-40" />;
  return (
    <>
      {answer.items.length === 0 ? (
        <p className="border-l-2 border-accent py-0.5 pl-3 text-body text-second">Nothing to tell you.</p>
      ) : (
        <ul className="-mx-4 max-h-[min(28rem,60dvh)] overflow-y-auto border-y border-rule">
          {answer.items.map((item) => (
            <NotificationRow key={item.id} item={item} onOpen={onLeave} />
          ))}
        </ul>
      )}
      <div className="flex items-center gap-2 pt-3">
        <Link
          href="/notifications"
          onClick={onLeave}
          className="inline-flex min-h-8 items-center text-table text-link underline underline-offset-2 max-md:min-h-11"
        >
          All notifications
        </Link>
        {unread > 0 && <MarkAllRead className="ml-auto" />}
      </div>
    </>
  );
}
