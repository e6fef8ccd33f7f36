import type { ReactNode } from "react";

/** Names and values in the narrow strip; what is not known is left out. */
export function SideFacts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-table max-md:items-baseline">
      {facts.flatMap(([name, value]) =>
        value ? (
          <div key={name} className="contents">
            <dt className="text-second">{name}</dt>
            <dd className="min-w-0 wrap-anywhere text-ink">{value}</dd>
          </div>
        ) : (
          []
        ),
      )}
    </dl>
  );
}
