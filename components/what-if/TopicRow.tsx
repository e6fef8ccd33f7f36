import { RotateCcw } from "lucide-react";
import { limitsText } from "@/components/topics/limits-text";
import { cx } from "@/components/ui/cx";
import { Field, FieldError } from "@/components/ui/Field";
import { IconButton } from "@/components/ui/IconButton";
import { NumberInput } from "@/components/ui/NumberInput";
import { Td, Tr } from "@/components/ui/Table";
import { signed } from "@/lib/experience/sentence";
import type { TopicScoring } from "@/lib/what-if/draft";
import type { ScoringTopic } from "@/lib/what-if/standing";
import type { TopicFaults } from "./tried";
import { Was } from "./Was";

type TopicRowProps = {
  /** As it is tried. */
  topic: ScoringTopic;
  standing: ScoringTopic;
  faults: TopicFaults;
  onChange: (values: Partial<TopicScoring>) => void;
  onOpen: () => void;
};

/** One topic: what is tried, and under it what stands. */
export function TopicRow({ topic, standing, faults, onChange, onOpen }: TopicRowProps) {
  const isTried = JSON.stringify(topic) !== JSON.stringify(standing);
  const number = (key: "points" | "reopenPenalty", label: string, min: number) => (
    <Field
      label={`${label} of ${topic.name}`}
      hideLabel
      error={faults[key]}
      className={cx("text-left", faults[key] ? "w-36" : "w-20")}
    >
      <NumberInput
        min={min}
        max={100}
        value={topic[key]}
        disabled={topic.pointsDisabled}
        // An emptied field keeps its last number until another is typed.
        onValueChange={(value) => value !== null && onChange({ [key]: value })}
      />
    </Field>
  );
  const { points: _, reopenPenalty: __, ...limitFaults } = faults;
  return (
    <Tr className="*:py-1 *:align-top">
      <Td className="min-w-32 font-semibold">
        <span className="flex min-h-9 items-center gap-1">
          <span className={cx("min-w-0 break-words", !topic.active && "text-muted")}>{topic.name}</span>
          {isTried && (
            <IconButton label={`Take back changes of ${topic.name}`} onClick={() => onChange(standing)}>
              <RotateCcw aria-hidden size={16} strokeWidth={1.5} />
            </IconButton>
          )}
        </span>
      </Td>
      <Td numeric>
        <Cell was={was(topic, standing, "points")}>{number("points", "Points", -100)}</Cell>
      </Td>
      <Td numeric>
        <Cell was={was(topic, standing, "reopenPenalty")}>
          {number("reopenPenalty", "Reopen penalty", 0)}
        </Cell>
      </Td>
      <Td className="min-w-40">
        <button
          type="button"
          aria-label={`Limits of ${topic.name}`}
          onClick={onOpen}
          className="min-h-9 rounded-chip text-left text-link hover:underline max-md:min-h-11 max-md:min-w-11"
        >
          {limitsText(topic) || "None"}
        </button>
        {[...new Set(Object.values(limitFaults))].map((words) => (
          <FieldError key={words}>{words}</FieldError>
        ))}
        {limitsDiffer(topic, standing) && <Was>{limitsText(standing) || "none"}</Was>}
      </Td>
    </Tr>
  );
}

const Cell = ({ was, children }: { was: string | null; children: React.ReactNode }) => (
  <span className="inline-flex flex-col items-end gap-1">
    {children}
    {was !== null && <Was>{was}</Was>}
  </span>
);

function was(topic: ScoringTopic, standing: ScoringTopic, key: "points" | "reopenPenalty"): string | null {
  if (topic[key] === standing[key] && topic.pointsDisabled === standing.pointsDisabled) return null;
  if (standing.pointsDisabled) return "off";
  return key === "points" ? signed(standing.points) : String(standing.reopenPenalty);
}

const limitsOf = ({ resolutionMinutes, resolutionPenalty, responseLimits, overageDisabled }: ScoringTopic) =>
  JSON.stringify([resolutionMinutes, resolutionPenalty, responseLimits, overageDisabled]);

const limitsDiffer = (topic: ScoringTopic, standing: ScoringTopic) => limitsOf(topic) !== limitsOf(standing);
