import { CopyCheck } from "lucide-react";
import { Button } from "@/components/ui/Button";
import type { Duplicate } from "@/lib/duplicates/find";

type DuplicateStripProps = {
  duplicates: readonly Duplicate[];
  /** Saves what was typed and goes on to merge it with the one. */
  onMerge: (duplicate: Duplicate) => void;
};

/**
 * Says, above the buttons of a form, which records may be the same: each opens in a tab of its own, so nothing typed is
 * lost.
 */
export function DuplicateStrip({ duplicates, onMerge }: DuplicateStripProps) {
  return (
    <div role="status" className="basis-full empty:hidden">
      {duplicates.length > 0 && (
        <div className="flex gap-2 text-table">
          <CopyCheck aria-hidden size={16} strokeWidth={1.5} className="mt-1 shrink-0 text-warn-ink" />
          <div className="min-w-0 flex-1">
            <p className="py-0.5 font-semibold">Possible duplicates</p>
            <ul aria-label="Possible duplicates" className="max-h-28 overflow-y-auto">
              {duplicates.map((duplicate) => (
                <Row key={duplicate.id} duplicate={duplicate} onMerge={onMerge} />
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}

function Row({ duplicate, onMerge }: { duplicate: Duplicate; onMerge: DuplicateStripProps["onMerge"] }) {
  const { name, href, label, why, mergeable } = duplicate;
  return (
    <li className="flex min-h-7 flex-wrap items-center gap-x-2">
      <a
        href={href}
        target="_blank"
        rel="noreferrer"
        className="inline-flex min-h-6 items-center font-semibold text-link underline-offset-2 hover:underline max-md:min-h-11"
      >
        {name}
      </a>
      <span className="text-second">
        {label}, {why}
      </span>
      {mergeable && (
        <Button variant="quiet" onClick={() => onMerge(duplicate)} aria-label={`Save and merge with ${name}`}>
          Save and merge…
        </Button>
      )}
    </li>
  );
}
