"use client";

import { useId, useState } from "react";
import { BandPreview } from "@/components/experience/BandPreview";
import { BandRows } from "@/components/experience/BandRows";
import { type RulesPartProps, ScaleFields } from "@/components/experience/ScaleFields";
import { Checkbox } from "@/components/ui/Checkbox";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { ExperienceRules } from "@/lib/experience/bands";
import type { Failure } from "@/lib/failure";
import type { Draft } from "@/lib/what-if/draft";
import type { ScoringTopic } from "@/lib/what-if/standing";
import { TopicsToTry } from "./TopicsToTry";
import { type Tried, topicFaults, withRules } from "./tried";
import { Was } from "./Was";

export type RulesToTryProps = {
  topics: ScoringTopic[];
  rules: ExperienceRules;
  tried: Tried;
  setTried: (tried: Tried) => void;
  draft: Draft | null;
  /** What is wrong with the draft. */
  failure: Failure | null;
};

/** Everything that can be tried: topics, the scale, where accounts start, the bands. */
export function RulesToTry({ topics, rules, tried, setTried, draft, failure }: RulesToTryProps) {
  const id = useId();
  const wanted = { ...rules, ...tried.rules };
  const field = (name: string) => ({
    id: `${id}${name}`,
    error: failure?.fields?.[`rules.wanted.${name}`],
  });
  const part = {
    rules: wanted,
    change: (values: Partial<ExperienceRules>) => setTried(withRules(tried, rules, values)),
    saving: { field },
  };
  const { min, max, start } = tried.rules;
  const isWrong = Object.keys(failure?.fields ?? {}).some((name) => name.startsWith("rules.wanted.bands"));
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <TopicsToTry {...{ topics, tried, setTried }} faults={topicFaults(draft, failure)} />
      <section aria-label="Scale" className="flex flex-col gap-2">
        <SectionHeading>Scale</SectionHeading>
        <ScaleFields {...part} />
        {(min ?? max ?? start) !== undefined && (
          <Was>
            {rules.min} to {rules.max}, start at {rules.start}
          </Was>
        )}
        <Bands part={part} isWrong={isWrong} />
      </section>
      <Checkbox
        label="Also what was scored under earlier rules"
        description="Else only what is changed here is scored otherwise, and older entries keep the points of their time."
        checked={tried.everything}
        onChange={(event) => setTried({ ...tried, everything: event.target.checked })}
      />
    </div>
  );
}

/** Folded away until somebody wants them, or they no longer fit the scale. */
function Bands({ part, isWrong }: { part: RulesPartProps; isWrong: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <details open={open || isWrong} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-6 cursor-pointer text-meta text-link max-md:min-h-11 max-md:py-3">
        Bands
      </summary>
      <div className="flex flex-col gap-3 pt-2">
        <BandPreview rules={part.rules} />
        <BandRows {...part} />
      </div>
    </details>
  );
}
