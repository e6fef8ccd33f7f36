"use client";

import { ChoiceLink, ChoiceLinks } from "@/components/ui/ChoiceLinks";
import type { WayHrefs } from "@/lib/opportunities/ways";
import { rememberWay, type Way, ways } from "./ways";

/**
 * The ways to look at opportunities, each at the deals that are looked at now. The one that was chosen last is where
 * Opportunities leads.
 */
export function OpportunityWays({ current, hrefs }: { current: Way; hrefs: WayHrefs }) {
  return (
    <ChoiceLinks label="Ways to look at opportunities">
      {(Object.keys(ways) as Way[]).map((way) => (
        <ChoiceLink key={way} href={hrefs[way]} current={way === current} onClick={() => rememberWay(way)}>
          {ways[way].label}
        </ChoiceLink>
      ))}
    </ChoiceLinks>
  );
}
