import { Inbox } from "@/components/inbox/Inbox";
import { Frame } from "@/components/shell/Frame";
import { RecordMenu } from "@/components/shell/RecordMenu";
import { readInboxAddress, writeInboxList } from "@/lib/inbox/address";
import { type InboxPage, inboxPage } from "@/lib/inbox/inbox";
import type { SignedIn } from "@/lib/sessions/signed-in";
import { asFirstUser } from "../as-first-user";

type Held = { who: SignedIn; page: InboxPage; listKey: string; now: number };
const memory = new Map<string, Held>();

type Props = { searchParams: Promise<Record<string, string>> };

/**
 * The floor that the inbox is measured against (bench builds only): the same page at the same address, drawn from what
 * the first call left in memory, with no session, no store and no access rule.
 */
export default async function InboxFloor({ searchParams }: Props) {
  const asked = new URLSearchParams(await searchParams);
  const held = memory.get(asked.toString()) ?? (await remember(asked));
  const { userId, timeZone } = held.who.viewer;
  return (
    <Frame who={held.who} menu={<RecordMenu />}>
      <Inbox
        page={held.page}
        listKey={held.listKey}
        reader={{ id: userId, timeZone }}
        now={held.now}
        sideFolded={false}
      />
    </Frame>
  );
}

async function remember(asked: URLSearchParams): Promise<Held> {
  const [who, now, address] = [asFirstUser(), new Date(), readInboxAddress(asked)];
  const page = await inboxPage(who.viewer, address, now);
  const held = { who, page, listKey: writeInboxList(address).toString(), now: now.getTime() };
  memory.set(asked.toString(), held);
  return held;
}
