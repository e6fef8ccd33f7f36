import type { Columns, Look } from "./columns";

const swatches: Record<Look, string> = {
  solid: "bg-accent",
  tint: "border border-accent bg-accent-tint",
  track: "border border-control bg-s-track",
};

/** What each kind of column is. */
export const ColumnLegend = ({ series }: Pick<Columns, "series">) => (
  <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-meta text-second">
    {series.map(({ label, look }) => (
      <span key={label} className="flex items-center gap-1.5">
        <span aria-hidden className={`size-3 rounded-check forced-color-adjust-none ${swatches[look]}`} />
        {label}
      </span>
    ))}
  </figcaption>
);
