import type { ScorePoint } from "@/lib/experience/history";
import { formatInstant } from "@/lib/time/zone";
import { MoveSentence } from "../MoveSentence";

type ReadingProps = {
  point: ScorePoint | undefined;
  /** Which point it is, from 0, of how many. */
  nth: number;
  count: number;
  timeZone: string;
};

/** What happened at a point of the line. As high without one, so that nothing moves when there is one. */
export function Reading({ point, nth, count, timeZone }: ReadingProps) {
  return (
    <div role="status" className="mt-1 min-h-14 border-l-2 border-accent pl-3 text-body max-md:min-h-20">
      {point ? (
        <>
          <p className="text-ink">
            <MoveSentence move={point} />
            {!point.stands && <span className="text-muted"> (taken back later)</span>}
          </p>
          <p className="text-table text-second tabular-nums">
            {point.scoreBefore === null ? point.scoreAfter : `${point.scoreBefore} → ${point.scoreAfter}`} ·{" "}
            {formatInstant(new Date(point.at), timeZone)} · {point.actor}
            <span className="text-muted">
              {" "}
              · {nth + 1} of {count}
            </span>
          </p>
        </>
      ) : (
        <p className="text-second">
          {count === 0
            ? "The score did not move in these days."
            : "Point at the line to see what happened there."}
        </p>
      )}
    </div>
  );
}
