/** How columns of one kind look: told apart by how dark they are, not by their colour. */
export type Look = "solid" | "tint" | "track";

/** What a chart of columns draws: for each row a value of each series. */
export type Columns = {
  series: readonly { label: string; look: Look }[];
  /** `told` is what its columns say, in words. */
  rows: readonly { label: string; values: readonly number[]; told: string }[];
  /** Values of a row stand on each other, not side by side. */
  stacked?: boolean;
  /** Of values that are money, in major units: ISO 4217. */
  currency?: string;
  /** What is counted, where it is neither money nor things. */
  unit?: string;
};

/** What the axes take of the chart's width, in px. */
export const plot = { left: 52, right: 4 };
