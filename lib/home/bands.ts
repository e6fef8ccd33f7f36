import { sql } from "drizzle-orm";
import { levelOf, scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { accountType } from "@/lib/accounts/account";
import { type Band, bandEnd, type ExperienceRules } from "@/lib/experience/bands";
import { rulesInForce } from "@/lib/experience/rules";
import type { Filter } from "@/lib/filters/filter";
import { countLimit } from "@/lib/records/count";
import { countMatches } from "@/lib/records/list";
import { remembered } from "@/lib/records/memory";
import { recordType } from "@/lib/records/registry";
import { listAddress } from "./list-address";

/** How many accounts stand in a band, up to one past what is counted, and the list of them. */
export type BandCount = Band & { total: number; href: string };

/** What many accounts come to may be this old: every score that moves would have them all counted again. */
const manyForMs = 60_000;

/**
 * Each band with the accounts in it that the viewer may see, from the lowest. Null while Experience Score is off, or
 * without a right to accounts. Remembered until an account is written; of more accounts than are counted, for a minute.
 */
export function bandCounts(viewer: Viewer, now: Date): BandCount[] | null {
  const rules = rulesInForce();
  if (!rules.enabled || levelOf(viewer, accountType.name, "view") === "none") return null;
  const reach = scope(viewer, accountType.name, "view") ?? sql`1`;
  return remembered(
    accountType.name,
    sql`accounts by band ${JSON.stringify(rules)} where ${reach}`,
    now,
    () => rules.bands.map((_, place) => countIn(viewer, rules, place, now)),
    (counts, ageMs) => counts.reduce((sum, { total }) => sum + total, 0) > countLimit && ageMs < manyForMs,
  );
}

function countIn(viewer: Viewer, rules: ExperienceRules, place: number, now: Date): BandCount {
  const type = recordType(accountType.name);
  const filters = [within(rules, place)];
  const total = countMatches(viewer, type, { filters, q: "" }, now);
  return { ...rules.bands[place]!, total, href: listAddress(type, filters) };
}

/** The outer bands are open: a score from another scale that lies beyond them counts as theirs (`bandOf`). */
function within(rules: ExperienceRules, place: number): Filter {
  const [from, end] = [String(rules.bands[place]!.from), String(bandEnd(rules, place))];
  const field = "score";
  if (place === rules.bands.length - 1) return { field, operator: "min", operands: [from] };
  if (place === 0) return { field, operator: "max", operands: [end] };
  return { field, operator: "between", operands: [from, end] };
}
