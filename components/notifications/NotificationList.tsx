import { ButtonLink } from "@/components/ui/Button";
import { ChoiceLink, ChoiceLinks } from "@/components/ui/ChoiceLinks";
import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import { type NotificationPage, shownUnread } from "@/lib/notifications/notification";
import { MarkAllRead } from "./MarkAllRead";
import { NotificationRow } from "./NotificationRow";
import { NotificationsFollow } from "./NotificationsFollow";

type NotificationListProps = {
  page: NotificationPage;
  unreadOnly: boolean;
  /** Whether it begins with the latest. */
  first: boolean;
  unread: number;
};

/** All that the user was told, newest first. */
export function NotificationList({ page, unreadOnly, first, unread }: NotificationListProps) {
  const to = (before?: number) => {
    const params = { ...(unreadOnly && { show: "unread" }), ...(before && { before: String(before) }) };
    return `/notifications?${new URLSearchParams(params)}`;
  };
  return (
    <>
      <NotificationsFollow />
      <PageHeader
        title="Notifications"
        aside={unread > 0 && `${shownUnread(unread)} unread`}
        secondary={unread > 0 && <MarkAllRead />}
      />
      <ChoiceLinks label="Which" className="px-5 pb-2">
        <ChoiceLink href="/notifications" current={!unreadOnly}>
          All
        </ChoiceLink>
        <ChoiceLink href="/notifications?show=unread" current={unreadOnly}>
          Unread
        </ChoiceLink>
      </ChoiceLinks>
      {page.items.length === 0 ? (
        <EmptyState title={unreadOnly ? "Nothing unread." : "Nothing to tell you yet."}>
          You are told here when somebody mentions you, gives you a record, or changes one that you watch.
          Choose what in My profile.
        </EmptyState>
      ) : (
        <ul aria-label="Notifications" className="border-t border-rule">
          {page.items.map((item) => (
            <NotificationRow key={item.id} item={item} />
          ))}
        </ul>
      )}
      <nav aria-label="Pages" className="flex justify-end gap-2 px-5 py-3 empty:hidden">
        {!first && <ButtonLink href={to()}>Latest</ButtonLink>}
        {page.before && <ButtonLink href={to(page.before)}>Older</ButtonLink>}
      </nav>
    </>
  );
}
