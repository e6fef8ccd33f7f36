"use client";

import { ChoiceLink, ChoiceLinks } from "@/components/ui/ChoiceLinks";
import { rememberWay, type Way, ways } from "./ways";

/** The ways to look at opportunities. The one that was chosen last is where Opportunities leads. */
export function OpportunityWays({ current }: { current: Way }) {
  return (
    <ChoiceLinks label="Ways to look at opportunities">
      {(Object.keys(ways) as Way[]).map((way) => (
        <ChoiceLink
          key={way}
          href={ways[way].href}
          current={way === current}
          onClick={() => rememberWay(way)}
        >
          {ways[way].label}
        </ChoiceLink>
      ))}
    </ChoiceLinks>
  );
}
