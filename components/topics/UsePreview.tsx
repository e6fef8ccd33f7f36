import { ScoreBadge } from "@/components/experience/ScoreBadge";
import { type ExperienceRules, exampleScore } from "@/lib/experience/bands";
import { kept } from "@/lib/experience/score";
import type { TopicForm } from "./topic-form";

/** What the topic would do to an account that stands well: “80 → 75 when used”. */
export function UsePreview({ form, rules }: { form: TopicForm; rules: ExperienceRules }) {
  if (!rules.enabled) return <Words>Experience Score is switched off, so no topic scores.</Words>;
  if (form.pointsDisabled) return <Words>The score does not change when used.</Words>;
  const from = exampleScore(rules);
  const used = kept(from + (form.points ?? 0), rules);
  const reopened = kept(used - (form.reopenPenalty ?? 0), rules);
  return (
    <Words>
      <span className="whitespace-nowrap">
        <span className="text-ink">
          {from} → {used}
        </span>{" "}
        when used
      </span>
      {form.reopenPenalty ? (
        <span className="whitespace-nowrap">
          ,{" "}
          <span className="text-ink">
            {used} → {reopened}
          </span>{" "}
          when reopened
        </span>
      ) : null}
      <ScoreBadge score={reopened} rules={rules} showBand className="ml-auto" />
    </Words>
  );
}

const Words = ({ children }: { children: React.ReactNode }) => (
  <p
    aria-live="polite"
    className="flex flex-wrap items-center rounded-control bg-margin px-3 py-2 text-table text-second tabular-nums"
  >
    {children}
  </p>
);
