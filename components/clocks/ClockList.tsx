import { CircleAlert, CircleCheck, Pause } from "lucide-react";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { ClocksOfCase, ClockView } from "@/lib/clocks/read";
import { DueBadge } from "./DueBadge";
import { dueWidth } from "./due-width";
import { Figures } from "./Figures";

/** **Clocks**: how much time the first response and the resolution of a case have had, and have left. */
export function ClockList({ clocks, outsideHours, hoursIn }: ClocksOfCase) {
  if (clocks.length === 0) return null;
  return (
    <section aria-label="Clocks" className="min-w-0 border-b border-rule px-5 py-3">
      <SectionHeading aside={hoursIn ? "In business hours" : "Around the clock"}>Clocks</SectionHeading>
      <ul className="*:border-rule *:not-last:border-b">
        {clocks.map((clock) => (
          <li
            key={clock.id}
            className="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-0.5 py-1.5 text-table"
          >
            <span className="min-w-44 font-semibold text-ink">{clock.name}</span>
            <State clock={clock} />
            <Figures {...clock.figures} />
          </li>
        ))}
      </ul>
      {outsideHours && (
        <p className="pt-1 text-meta text-muted">
          Outside business hours ({hoursIn!.replaceAll("_", " ")}): no time is counted now.
        </p>
      )}
    </section>
  );
}

function State({ clock: { state, due, figures } }: { clock: ClockView }) {
  if (due) return <DueBadge {...due} className={dueWidth} />;
  const { text, Icon, className } = stillOf(state, figures.limit);
  return (
    <span
      className={`inline-flex min-h-6 ${dueWidth} items-center gap-1.5 text-meta font-medium ${className}`}
    >
      {Icon && <Icon aria-hidden size={14} strokeWidth={1.5} className="shrink-0" />}
      {text}
    </span>
  );
}

/** A calendar with hardly any working time has a limit that is never reached. */
const stillOf = (state: ClockView["state"], limit: string | null) =>
  state === "paused" || state === "late" || state === "done"
    ? still[state]
    : { text: limit === null ? "No limit" : "Not due", Icon: null, className: "text-muted" };

const still = {
  paused: { text: "Paused: awaiting response", Icon: Pause, className: "text-warn-ink" },
  late: { text: "Done late", Icon: CircleAlert, className: "text-bad-ink" },
  done: { text: "Done", Icon: CircleCheck, className: "text-ok-ink" },
};
