import { ButtonLink } from "@/components/ui/Button";
import type { BinPage } from "@/lib/records/bin-list";
import { countLimit } from "@/lib/records/count";

type BinPagerProps = { page: BinPage /** The number of the first row. */; from: number; path?: string };

/** What of the bin is on show, and the way to the rest. */
export function BinPager({ page: { rows, total, next }, from, path }: BinPagerProps) {
  const last = from + rows.length - 1;
  const all = total > countLimit ? `${countLimit.toLocaleString("en-US")}+` : total.toLocaleString("en-US");
  const to = (params: Record<string, string>) =>
    `/recycle-bin?${new URLSearchParams({ ...(path && { type: path }), ...params })}`;
  return (
    <>
      <p className="py-2 text-table text-muted tabular-nums">
        Currently showing {from}–{last} of {all} {total === 1 ? "result" : "results"}
      </p>
      <div className="ml-auto flex gap-2">
        {from > 1 && <ButtonLink href={to({})}>First</ButtonLink>}
        {next && <ButtonLink href={to({ after: next, from: String(last + 1) })}>Next</ButtonLink>}
      </div>
    </>
  );
}
