import { levelOf } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { accountType } from "@/lib/accounts/account";
import { type Band, bandEnd, type ExperienceRules } from "@/lib/experience/bands";
import { rulesInForce } from "@/lib/experience/rules";
import type { Filter } from "@/lib/filters/filter";
import { countMatches } from "@/lib/records/list";
import { recordType } from "@/lib/records/registry";
import { listAddress } from "./list-address";

/** How many accounts stand in a band, up to one past what is counted, and the list of them. */
export type BandCount = Band & { total: number; href: string };

/**
 * Each band with the accounts in it that the viewer may see, from the lowest. Null while Experience Score is off, or
 * without a right to accounts. As dear as the count of a list, and remembered with it.
 */
export function bandCounts(viewer: Viewer, now: Date): BandCount[] | null {
  const rules = rulesInForce();
  if (!rules.enabled || levelOf(viewer, accountType.name, "view") === "none") return null;
  const type = recordType(accountType.name);
  return rules.bands.map((band, place) => {
    const filters = [within(rules, place)];
    const total = countMatches(viewer, type, { filters, q: "" }, now);
    return { ...band, total, href: listAddress(type, filters) };
  });
}

/** The outer bands are open: a score from another scale that lies beyond them counts as theirs (`bandOf`). */
function within(rules: ExperienceRules, place: number): Filter {
  const [from, end] = [String(rules.bands[place]!.from), String(bandEnd(rules, place))];
  const field = "score";
  if (place === rules.bands.length - 1) return { field, operator: "min", operands: [from] };
  if (place === 0) return { field, operator: "max", operands: [end] };
  return { field, operator: "between", operands: [from, end] };
}
