import { Board } from "@/components/board/Board";
import { Frame } from "@/components/shell/Frame";
import { RecordMenu } from "@/components/shell/RecordMenu";
import { type BoardPage, boardPage } from "@/lib/opportunities/board";
import { readBoardAddress, writeBoardQuery } from "@/lib/opportunities/board-address";
import type { SignedIn } from "@/lib/sessions/signed-in";
import { asFirstUser } from "../as-first-user";

type Held = { who: SignedIn; page: BoardPage; query: string };
const memory = new Map<string, Held>();

type Props = { searchParams: Promise<Record<string, string>> };

/**
 * The floor that the board is measured against (bench builds only): the same page at the same address, drawn from what
 * the first call left in memory, with no session, no store and no access rule.
 */
export default async function BoardFloor({ searchParams }: Props) {
  const asked = new URLSearchParams(await searchParams);
  const { who, page, query } = memory.get(asked.toString()) ?? (await remember(asked));
  return (
    <Frame who={who} menu={<RecordMenu />}>
      <Board page={page} query={query} />
    </Frame>
  );
}

async function remember(asked: URLSearchParams): Promise<Held> {
  const [who, address] = [asFirstUser(), readBoardAddress(asked)];
  const page = await boardPage(who.viewer, address, new Date());
  const held = { who, page, query: writeBoardQuery(address) };
  memory.set(asked.toString(), held);
  return held;
}
