import type { Viewer } from "@/lib/access/viewer";
import { visibleNames } from "@/lib/records/names";
import type { Figures } from "./figures";

/** An account whose score would move. */
export type Mover = { id: number; name: string; before: number; after: number };

/** How many are named of each way. */
const shown = 20;
const atOnce = 500;
/** Who sees few accounts of very many is shown those among the ones that move most. */
const lookedThrough = 10_000;

/** The accounts that fall furthest, and those that rise furthest, of those that the viewer may see; most first. */
export function seenMovers(viewer: Viewer, movers: Figures["movers"]): { fallers: Mover[]; risers: Mover[] } {
  const places = [...movers.ids.keys()];
  const change = (place: number) => movers.after[place]! - movers.before[place]!;
  const first = places.slice(0, lookedThrough).filter((place) => change(place) < 0);
  const last = places
    .slice(-lookedThrough)
    .filter((place) => change(place) > 0)
    .reverse();
  return { fallers: firstSeen(viewer, movers, first), risers: firstSeen(viewer, movers, last) };
}

function firstSeen(viewer: Viewer, { ids, before, after }: Figures["movers"], places: number[]): Mover[] {
  const found: Mover[] = [];
  for (let from = 0; from < places.length && found.length < shown; from += atOnce) {
    const some = places.slice(from, from + atOnce);
    const names = visibleNames(
      viewer,
      some.map((place) => ids[place]!),
    );
    for (const place of some) {
      const [id, name] = [ids[place]!, names.get(ids[place]!)?.name];
      if (name !== undefined) found.push({ id, name, before: before[place]!, after: after[place]! });
    }
  }
  return found.slice(0, shown);
}
