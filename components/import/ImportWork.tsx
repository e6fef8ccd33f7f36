import { ProgressBar } from "@/components/ui/ProgressBar";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { ImportView } from "@/lib/import/read";
import { rowsInWords } from "./rows-in-words";

type Work = NonNullable<ImportView["run"] | ImportView["undo"]>;

type ImportWorkProps = {
  title: string;
  work: Work;
  /** It only says what would be. */
  would?: boolean;
};

/** How a piece of work stands: a bar while it goes on, then what came of it. */
export function ImportWork({ title, work, would }: ImportWorkProps) {
  const goes = work.state === "waiting" || work.state === "running";
  return (
    <section aria-label={title} className="flex max-w-160 flex-col gap-2">
      <SectionHeading>{title}</SectionHeading>
      {goes && work.total !== null && (
        <>
          <ProgressBar label={title} done={work.done + work.refused} total={work.total} />
          <p className="text-body tabular-nums">
            {(work.done + work.refused).toLocaleString("en-US")} of {rowsInWords(work.total)}
          </p>
        </>
      )}
      <p role="status" className="text-second">
        {goes ? "It goes on when you leave this page." : endOf(work, would)}
      </p>
      {work.result && <Figures result={work.result} would={would} />}
    </section>
  );
}

function endOf({ state, error }: Work, would?: boolean): string {
  if (state === "failed") return error ?? "It failed.";
  if (state === "cancelled") return "It was stopped. What was done until then is done.";
  return would ? "Nothing was written." : "It is done.";
}

const words: Record<string, [done: string, would: string]> = {
  created: ["created", "would be created"],
  updated: ["updated", "would be updated"],
  skipped: ["skipped", "would be skipped"],
  refused: ["refused", "would be refused"],
  told: ["taken with a value left out", "would be taken with a value left out"],
  removed: ["removed", ""],
  putBack: ["changes put back", ""],
  kept: ["kept, since they were changed or are used", ""],
};

function Figures({ result, would }: { result: object; would?: boolean }) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {Object.entries(result as Record<string, number>).map(([key, count]) => (
        <div key={key} className="flex flex-col-reverse">
          <dt className="text-meta text-second">{words[key]?.[would ? 1 : 0]}</dt>
          <dd className="text-title font-title tabular-nums">{count.toLocaleString("en-US")}</dd>
        </div>
      ))}
    </dl>
  );
}
