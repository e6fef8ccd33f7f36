import { addDays } from "@/lib/time/zone";

/** A deal or a lead as a tile of the board shows it. Days are `YYYY-MM-DD`, instants in milliseconds. */
export type Tile = {
  id: number;
  type: "opportunity" | "lead";
  name: string;
  /** The contact of a deal, the company of a lead, as far as the reader may see them. */
  who: string;
  amountCents: number | null;
  /** Per cent; null on a lead. */
  probability: number | null;
  expectedOn: string | null;
  actualOn: string | null;
  /** Since when nothing has happened to it: it came into its stage, or somebody was in touch. */
  quietSince: number | null;
  owner: string | null;
  /** Its customer accepted a quote. */
  accepted: boolean;
  mayEdit: boolean;
};

export type StageKind = "open" | "won" | "lost";
/** What a column holds, which decides its order. */
export type ColumnKind = StageKind | "lead";

/** How much a column holds in all: `weighted` is the sum of cents times per cent, so that it stays whole. */
export type Figures = { count: number; cents: number; weighted: number };

/** A weighted sum, of cents times per cent, in cents. */
export const weightedCents = ({ weighted }: Pick<Figures, "weighted">): number => Math.round(weighted / 100);

const dayMs = 86_400_000;

/** How many days ago the deal was to be closed; 0 when there is time, or no date. `today` as the reader has it. */
export function daysOverdue({ expectedOn }: Pick<Tile, "expectedOn">, today: string): number {
  if (expectedOn === null || expectedOn >= today) return 0;
  return Math.round((Date.parse(today) - Date.parse(expectedOn)) / dayMs);
}

/** For how many days nothing has happened to a deal, once that is more than its stage allows; 0 until then. */
export function daysIdle({ quietSince }: Tile, rotsAfterDays: number | null, now: number): number {
  if (rotsAfterDays === null || quietSince === null) return 0;
  const days = Math.floor((now - quietSince) / dayMs);
  return days > rotsAfterDays ? days : 0;
}

/** The day by which a column orders its tiles. */
export const dayIn = (kind: ColumnKind, { expectedOn, actualOn }: Tile): string | null =>
  kind === "lead" ? null : kind === "open" ? expectedOn : actualOn;

/**
 * How two tiles of a column stand: open deals by when they are to be closed, so that what is overdue is on top; closed
 * ones and leads the latest first; those without a day last.
 */
export function compareIn(kind: ColumnKind, a: Tile, b: Tile): number {
  if (kind === "lead") return b.id - a.id;
  const [dayA, dayB] = [dayIn(kind, a), dayIn(kind, b)];
  const direction = kind === "open" ? 1 : -1;
  if (dayA !== dayB && (dayA === null || dayB === null)) return dayA === null ? 1 : -1;
  if (dayA !== dayB) return dayA! < dayB! ? -direction : direction;
  return (a.id - b.id) * direction;
}

/** For how many days closed deals stay on the board, unless all are asked for (SPEC.md 10.3). */
export const closedDays = 90;

/** The first of these days. */
export const closedSince = (today: string): string => addDays(today, -closedDays);
