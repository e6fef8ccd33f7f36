import type { QuoteView } from "@/lib/quotes/view";

/** The products of a quote in a drawer, and what they come to. */
export function QuoteLines({ quote: { lines, linesTotal, total } }: { quote: QuoteView }) {
  return (
    <div className="w-full text-table">
      <ul className="divide-y divide-rule border-y border-rule">
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are drawn anew together, and two may be alike.
          <li key={at} className="flex items-baseline gap-x-4 py-1.5">
            <span className="mr-auto min-w-0">
              <span className="block font-semibold wrap-anywhere">{line.name}</span>
              {line.quantity && (
                <span className="block text-second tabular-nums">
                  {line.quantity} × {line.unitPrice}
                  {line.discount && ` − ${line.discount}`}
                </span>
              )}
            </span>
            <span className="shrink-0 text-right tabular-nums">{line.total}</span>
          </li>
        ))}
      </ul>
      <p className="flex justify-end gap-4 pt-2">
        <span className="text-second">
          {linesTotal === total ? "Total" : `Products ${linesTotal}, total`}
        </span>
        <span className="font-semibold tabular-nums">{total}</span>
      </p>
    </div>
  );
}
