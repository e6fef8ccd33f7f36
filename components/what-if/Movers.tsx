import { MoveSentence } from "@/components/experience/MoveSentence";
import { ScoreBadge } from "@/components/experience/ScoreBadge";
import { Link } from "@/components/ui/Link";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { ExperienceRules } from "@/lib/experience/bands";
import { signed } from "@/lib/experience/sentence";
import { formatInstant } from "@/lib/time/zone";
import type { Effect, MoverWithTrail } from "@/lib/what-if/preview";
import type { TrailStep } from "@/lib/what-if/trail";

type MoversProps = { effect: Effect; before: ExperienceRules; after: ExperienceRules; timeZone: string };

/** The accounts that would move most, down and up, each with what moves it. */
export function Movers({ effect: { fallers, risers }, ...rest }: MoversProps) {
  if (fallers.length + risers.length === 0) return null;
  return (
    <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
      <MoverList title="Would fall most" movers={fallers} {...rest} />
      <MoverList title="Would rise most" movers={risers} {...rest} />
    </div>
  );
}

type MoverListProps = Omit<MoversProps, "effect"> & { title: string; movers: MoverWithTrail[] };

function MoverList({ title, movers, ...rest }: MoverListProps) {
  return (
    <section aria-label={title} className="min-w-0">
      <SectionHeading>{title}</SectionHeading>
      {movers.length === 0 && <p className="text-body text-muted">None.</p>}
      <ol>
        {movers.map((mover) => (
          <li key={mover.id} className="border-b border-rule py-1">
            <MoverLine mover={mover} {...rest} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function MoverLine({
  mover,
  before,
  after,
  timeZone,
}: Omit<MoverListProps, "title" | "movers"> & { mover: MoverWithTrail }) {
  const { id, name, trail } = mover;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 text-table">
        <Link
          href={`/accounts/${id}`}
          className="inline-flex min-h-6 min-w-0 flex-1 basis-40 items-center font-semibold break-words hover:underline max-md:min-h-11"
        >
          {name}
        </Link>
        <span className="inline-flex items-center gap-x-3 whitespace-nowrap">
          <ScoreBadge score={mover.before} rules={before} />
          <span aria-hidden>→</span>
          <span className="sr-only">to</span>
          <ScoreBadge score={mover.after} rules={after} />
          <span className="min-w-10 text-right font-semibold tabular-nums">
            {signed(mover.after - mover.before)}
          </span>
        </span>
      </p>
      <details>
        <summary className="min-h-6 cursor-pointer text-meta text-link max-md:min-h-11 max-md:py-3">
          What moves {name}
        </summary>
        <ol className="flex flex-col gap-1.5 py-1 pl-4 text-table">
          {trail.map((step) => (
            <li key={step.id}>
              <Step step={step} timeZone={timeZone} />
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

function Step({ step, timeZone }: { step: TrailStep; timeZone: string }) {
  const { at, before, after } = step;
  return (
    <>
      <MoveSentence move={step} /> <span className="font-semibold">{changeOf(step)}</span>
      <span className="block text-meta text-muted tabular-nums">
        {formatInstant(new Date(at), timeZone)}
        {before && ` · then ${before.score}`}
        {!before && ` · tried ${after.score}`}
        {before && after.score !== before.score && `, tried ${after.score}`}
      </span>
    </>
  );
}

/** What becomes of an entry's points. */
function changeOf({ before, after }: TrailStep): string {
  if (!before) return "(would be new)";
  return after.points === before.points ? "" : `→ ${signed(after.points)}`;
}
