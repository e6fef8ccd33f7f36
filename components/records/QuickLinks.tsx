"use client";

import { ChoiceLink, ChoiceLinks } from "@/components/ui/ChoiceLinks";
import type { QuickFilter } from "@/lib/filters/quick";
import { useListNavigation } from "./ListNavigation";

/** Ways to look at a list side by side; one under the thumb on a phone. */
export function QuickLinks({ label, ways }: { label: string; ways: readonly QuickFilter[] }) {
  const { go } = useListNavigation();
  return (
    <ChoiceLinks
      label={label}
      className="min-w-0 *:shrink-0 max-md:w-full max-md:flex-nowrap max-md:overflow-x-auto"
    >
      {ways.map((way) => (
        <ChoiceLink
          key={way.label}
          href={way.href}
          scroll={false}
          current={way.current}
          onNavigate={(event) => {
            event.preventDefault();
            go(way.href);
          }}
        >
          {way.label}
        </ChoiceLink>
      ))}
    </ChoiceLinks>
  );
}
