import type { Metadata } from "next";
import { cookies } from "next/headers";
import { Inbox } from "@/components/inbox/Inbox";
import { sideCookie } from "@/components/inbox/side-cookie";
import { readInboxAddress, writeInboxList } from "@/lib/inbox/address";
import { inboxPage } from "@/lib/inbox/inbox";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Case Inbox" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InboxPage({ searchParams }: Props) {
  const viewer = await requireViewer("application:inbox");
  const now = new Date();
  const given = await searchParams;
  const address = readInboxAddress({ get: (key) => [given[key]].flat()[0] ?? null });
  return (
    <Inbox
      page={await inboxPage(viewer, address, now)}
      listKey={writeInboxList(address).toString()}
      reader={{ id: viewer.userId, timeZone: viewer.timeZone }}
      now={now.getTime()}
      sideFolded={(await cookies()).get(sideCookie)?.value === "folded"}
    />
  );
}
