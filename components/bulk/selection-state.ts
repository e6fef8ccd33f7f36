/** What is chosen of a list: certain rows, or all that match but for some. */
export type Chosen = { all: false; ids: ReadonlySet<number> } | { all: true; except: ReadonlySet<number> };

export const nothing: Chosen = { all: false, ids: new Set() };

/** More than that are chosen by filter, not by hand. */
export const byHandAtMost = 1000;

export const isChosen = (chosen: Chosen, id: number): boolean =>
  chosen.all ? !chosen.except.has(id) : chosen.ids.has(id);

/** How many are chosen of `total`. */
export const countOf = (chosen: Chosen, total: number): number =>
  chosen.all ? Math.max(0, total - chosen.except.size) : chosen.ids.size;

/** The same with these rows chosen, or not. */
export function withRows(chosen: Chosen, ids: readonly number[], on: boolean): Chosen {
  const next = new Set(chosen.all ? chosen.except : chosen.ids);
  for (const id of ids) {
    if (on !== chosen.all) next.add(id);
    else next.delete(id);
  }
  return chosen.all ? { all: true, except: next } : { all: false, ids: next };
}

/** The two that are chosen where it is two rows by hand: what can be merged. */
export function pairOf(chosen: Chosen): readonly [number, number] | null {
  const [one, other, ...more] = chosen.all ? [] : chosen.ids;
  return one === undefined || other === undefined || more.length > 0 ? null : [one, other];
}

/** What of it stays when the list asks for other rows: the chosen ones that are still in sight. */
export const keptOf = (chosen: Chosen, shown: readonly number[]): Chosen =>
  chosen.all ? nothing : { all: false, ids: new Set(shown.filter((id) => chosen.ids.has(id))) };

/** The rows from one to another on the page, both with it; the one alone where the other is not in sight. */
export function between(page: readonly number[], from: number | null, to: number): number[] {
  const [a, b] = [from === null ? -1 : page.indexOf(from), page.indexOf(to)];
  return a < 0 ? [to] : page.slice(Math.min(a, b), Math.max(a, b) + 1);
}
