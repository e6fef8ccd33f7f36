"use client";

import { useStoredDraft } from "@/components/history/use-stored-draft";
import { Button } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import type { ExperienceRules } from "@/lib/experience/bands";
import type { rescoringState } from "@/lib/what-if/last-rescoring";
import type { ScoringTopic } from "@/lib/what-if/standing";
import { Apply } from "./Apply";
import { EffectPane } from "./EffectPane";
import { LastRescoring } from "./LastRescoring";
import { Movers } from "./Movers";
import { RulesToTry } from "./RulesToTry";
import { draftOf, nothingTried } from "./tried";
import { useEffectOf } from "./use-effect-of";

export type WhatIfProps = {
  topics: ScoringTopic[];
  rules: ExperienceRules;
  /** Trying takes the right to Experience Score; making topics so takes that to SmartTopics, too. */
  mayChangeTopics: boolean;
  rescoring: ReturnType<typeof rescoringState>;
  timeZone: string;
  /** Whose it is: on a shared computer nobody finds what another tried. */
  userId: number | null;
};

/** The page What if: rules to try at the left, what they would do at the right, whom they move beneath. */
export function WhatIf({ topics, rules, mayChangeTopics, rescoring, timeZone, userId }: WhatIfProps) {
  const { draft: tried, setDraft: setTried, discard } = useStoredDraft(`what-if.${userId}`, nothingTried);
  const draft = draftOf(tried, topics, rules);
  const answer = useEffectOf(draft);
  const { effect } = answer;
  const wanted = { ...rules, ...tried.rules };
  return (
    <>
      <PageHeader
        title="What if"
        secondary={draft && <Button onClick={discard}>Discard changes</Button>}
        primary={
          draft && (
            <Apply
              draft={draft}
              moved={answer.current && effect ? effect.up + effect.down : null}
              refusal={
                !mayChangeTopics && draft.topics.length > 0
                  ? "Changing topics takes the right to SmartTopics."
                  : null
              }
              onDone={discard}
            />
          )
        }
      />
      <div className="flex flex-col gap-4 px-5 pb-8">
        <p className="max-w-180 text-table text-second">
          Change points, penalties, limits, the scale or where accounts start, and see what that would have
          done to every account. Nothing is saved until you apply it.
        </p>
        <LastRescoring rescoring={rescoring} />
        <div className="grid items-start gap-x-8 gap-y-6 xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <RulesToTry {...{ topics, rules, tried, setTried, draft }} failure={answer.failure} />
          <EffectPane isTried={draft !== null} answer={answer} />
        </div>
        {draft && effect && <Movers effect={effect} before={rules} after={wanted} timeZone={timeZone} />}
      </div>
    </>
  );
}
