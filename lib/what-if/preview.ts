import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import type { Band, ExperienceRules } from "@/lib/experience/bands";
import { rulesInForce } from "@/lib/experience/rules";
import { askFigures } from "./ask";
import { changesOf } from "./changes";
import type { Draft } from "./draft";
import type { Figures, Scale } from "./figures";
import { type Mover, seenMovers } from "./movers";
import { timesAt } from "./paces";
import { standingTopics } from "./standing";
import { type TrailStep, trailOf } from "./trail";

/** An account whose score would move, and what moves it. */
export type MoverWithTrail = Mover & { trail: TrailStep[] };

/** What a draft would do to all scores; the accounts that are named are those that the asker may see, most first. */
export type Effect = Omit<Figures, "movers"> & {
  bands: { before: Band[]; after: Band[] };
  fallers: MoverWithTrail[];
  risers: MoverWithTrail[];
};

/**
 * How every account's score and band would stand under a draft, against how they stand now. Null where the same asker
 * asked anew meanwhile. Throws NotFound without the right to Experience Score, or while that is switched off.
 */
export async function effectOf(viewer: Viewer, draft: Draft, now: Date): Promise<Effect | null> {
  requireAdmin(viewer, "experience");
  const rules = rulesInForce();
  if (!rules.enabled) throw new NotFound();
  const wanted = draft.rules?.wanted ?? rules;
  const changes = changesOf(draft, standingTopics(), rules);
  const times = timesAt(now);
  const question = { changes, times, before: scaleOf(rules), after: scaleOf(wanted) };
  const figures = await askFigures(viewer.userId ?? 0, question);
  if (!figures) return null;
  const { movers, ...counts } = figures;
  const { fallers, risers } = seenMovers(viewer, movers);
  const withTrail = (each: Mover) => ({ ...each, trail: trailOf(viewer, each.id, changes, times) });
  const bands = { before: rules.bands, after: wanted.bands };
  return { ...counts, bands, fallers: fallers.map(withTrail), risers: risers.map(withTrail) };
}

const scaleOf = ({ min, max, bands }: ExperienceRules): Scale => ({
  ...{ min, max },
  bandsFrom: bands.map(({ from }) => from),
});
