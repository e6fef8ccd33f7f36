import { requireAdmin } from "@/lib/access/require-admin";
import { levelOf } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Band, ExperienceRules } from "@/lib/experience/bands";
import { rulesInForce } from "@/lib/experience/rules";
import { letOthersPass } from "@/lib/operations/pace";
import { visibleNames } from "@/lib/records/names";
import { askFigures } from "./ask";
import { changesOf } from "./changes";
import type { Draft } from "./draft";
import type { Figures, Scale } from "./figures";
import { timesAt } from "./paces";
import { standingTopics } from "./standing";
import { type TrailStep, trailOf } from "./trail";

/** An account whose score would move, and what moves it. */
export type Mover = { id: number; name: string; before: number; after: number; trail: TrailStep[] };

/** What a draft would do to all scores; the accounts that are named are those that the asker may see. */
export type Effect = Omit<Figures, "movers"> & {
  bands: { before: Band[]; after: Band[] };
  /** Most first. */
  fallers: Mover[];
  risers: Mover[];
};

const shown = 20;

/**
 * How every account's score and band would stand under a draft, against how they stand now. Null where the same asker
 * asked anew meanwhile. Throws NotFound without the right to Experience Score.
 */
export async function effectOf(viewer: Viewer, draft: Draft, now: Date): Promise<Effect | null> {
  requireAdmin(viewer, "experience");
  const rules = rulesInForce();
  const wanted = draft.rules?.wanted ?? rules;
  const changes = changesOf(draft, standingTopics(), rules);
  const times = timesAt(now);
  const question = { changes, times, before: scaleOf(rules), after: scaleOf(wanted) };
  const figures = await askFigures(viewer.userId ?? 0, question);
  if (!figures) return null;
  const { movers, ...counts } = figures;
  const fallers = await seenFrom(viewer, movers, fromTheFirst);
  const risers = await seenFrom(viewer, movers, fromTheLast);
  const named = (each: Omit<Mover, "trail">) => ({
    ...each,
    trail: trailOf(viewer, each.id, changes, times),
  });
  return {
    ...counts,
    bands: { before: rules.bands, after: wanted.bands },
    fallers: fallers.map(named),
    risers: risers.map(named),
  };
}

const scaleOf = ({ min, max, bands }: ExperienceRules): Scale => ({
  ...{ min, max },
  bandsFrom: bands.map(({ from }) => from),
});

type Order = (length: number, nth: number) => number;
const fromTheFirst: Order = (_, nth) => nth;
const fromTheLast: Order = (length, nth) => length - 1 - nth;

const atOnce = 500;
/** Who sees few accounts of very many is shown those among the ones that move most. */
const lookedThrough = 20_000;

/** The first movers that the viewer may see, in an order, and that move the way which it begins with. */
async function seenFrom(viewer: Viewer, movers: Figures["movers"], order: Order) {
  const { ids, before, after } = movers;
  const found: Omit<Mover, "trail">[] = [];
  if (levelOf(viewer, "account", "view") === "none") return found;
  const sign = order === fromTheFirst ? -1 : 1;
  for (let at = 0; at < Math.min(ids.length, lookedThrough); at += atOnce) {
    const places = Array.from({ length: Math.min(atOnce, ids.length - at) }, (_, nth) =>
      order(ids.length, at + nth),
    );
    const moving = places.filter((place) => Math.sign(after[place]! - before[place]!) === sign);
    const names = visibleNames(
      viewer,
      moving.map((place) => ids[place]!),
    );
    for (const place of moving) {
      const name = names.get(ids[place]!)?.name;
      if (name === undefined) continue;
      found.push({ id: ids[place]!, name, before: before[place]!, after: after[place]! });
      if (found.length === shown) return found;
    }
    if (moving.length < places.length) return found;
    await letOthersPass();
  }
  return found;
}
