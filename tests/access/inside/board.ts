import { boardColumns, boardSlice, newsByColumn } from "@/lib/opportunities/board";
import { readBoardAddress } from "@/lib/opportunities/board-address";
import { may, reachesAny } from "../rule";
import type { Offer } from "./offers";
import type { Scene } from "./scene";

const all = readBoardAddress(new URLSearchParams());
const found = { ...all, q: "kite" };
/** A place before any other. */
const top = { deals: "0_0001-01-01", leads: "999999999_" };

/** What the board tells of deals and leads, and of the contacts on them. */
export const boardReads: Record<string, (scene: Scene) => unknown> = {
  "the board": ({ viewer, now }) =>
    Promise.all([all, found].map((address) => every(boardColumns(viewer, address, now)))),
  "more of a column of the board": ({ viewer, now }) => [
    boardSlice(viewer, all, { key: "stage-1", from: top.deals }, now),
    boardSlice(viewer, all, { key: "lead", from: top.leads }, now),
  ],
  "what became of records on the board": ({ viewer, tried, now }) =>
    every(
      newsByColumn(
        viewer,
        all,
        tried.map(({ id }) => id),
        now,
      ),
    ),
};

async function every<Each>(all: AsyncIterable<Each>): Promise<Each[]> {
  const found: Each[] = [];
  for await (const each of all) found.push(each);
  return found;
}

/** How much the columns hold for this reader, and which tiles they may move. */
export async function* onBoard({ world, person, viewer, tried, now }: Scene): AsyncGenerator<Offer> {
  const columns = await every(boardColumns(viewer, all, now));
  const seen = world.records.filter((record) => may(world, person, "view", record));
  const [leads, deals] = ["lead", "opportunity"].map((of) => seen.filter(({ type }) => type === of).length);
  const sum = (keys: (key: string) => boolean) =>
    columns.filter(({ key }) => keys(key)).reduce((count, { figures }) => count + figures.count, 0);
  yield {
    what: "a column of leads",
    offered: columns.some(({ key }) => key === "lead"),
    allowed: reachesAny(person, "lead", "view"),
  };
  yield { what: "leads on the board", offered: sum((key) => key === "lead"), allowed: leads };
  yield { what: "deals on the board", offered: sum((key) => key !== "lead"), allowed: deals };
  const ids = tried.map(({ id }) => id);
  const tiles = (await every(newsByColumn(viewer, all, ids, now))).flatMap((news) => news.tiles);
  const movable = tried.filter(
    (record) => ["lead", "opportunity"].includes(record.type) && may(world, person, "edit", record),
  );
  yield {
    what: "what can be moved on the board",
    offered: tiles.flatMap(({ id, mayEdit }) => (mayEdit ? id : [])).sort(),
    allowed: movable.map(({ id }) => id).sort(),
  };
}
