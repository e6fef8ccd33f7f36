/** How columns of one kind look: told apart by how dark they are, not by their colour. */
export type Look = "solid" | "tint" | "track";

/** What a chart of columns draws: for each row a value of each series. */
export type Columns = {
  series: readonly { label: string; look: Look }[];
  rows: readonly { label: string; values: readonly number[] }[];
  /** Values of a row stand on each other, not side by side. */
  stacked?: boolean;
  /** Of values that are money, in major units: ISO 4217. */
  currency?: string;
  /** What is counted, where it is neither money nor things. */
  unit?: string;
};
