import { and, eq, like } from "drizzle-orm";
import { db } from "@/db/client";
import { savedViews } from "@/db/schema";
import { alternatives, clauseOf, type Filter, parseClause, writeClause } from "@/lib/filters/notation";

/** A choice of a field that records had, and what they have in its stead: more than one where some have it still. */
export type GivenUp = { type: string; field: string; fromId: number; intoIds: readonly number[] };

/**
 * Has the saved views that ask for a choice ask for what its records have in its stead, so that they go on showing
 * them. Joins the transaction that gives the choice up.
 */
export function viewsFollow({ type, field, fromId, intoIds }: GivenUp): void {
  const asking = and(eq(savedViews.type, type), like(savedViews.address, `%${field}%`));
  for (const { id, address } of db().select().from(savedViews).where(asking).all()) {
    const followed = followedIn(address, (filter) =>
      // What leaves it out goes on doing so: with the others it would leave out what it has shown.
      filter.field === field && filter.operator === "in"
        ? { ...filter, operands: instead(filter.operands, fromId, intoIds) }
        : filter,
    );
    if (followed !== address)
      db().update(savedViews).set({ address: followed }).where(eq(savedViews.id, id)).run();
  }
}

const instead = (operands: readonly string[], fromId: number, intoIds: readonly number[]): string[] => [
  ...new Set(operands.flatMap((each) => (each === String(fromId) ? intoIds.map(String) : each))),
];

const followedIn = (address: string, follow: (filter: Filter) => Filter): string =>
  new URLSearchParams(
    [...new URLSearchParams(address)].map(([key, text]) => [
      key,
      key === "f" ? writeClause(clauseOf(alternatives(parseClause(text)).map(follow))) : text,
    ]),
  ).toString();
