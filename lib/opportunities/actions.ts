"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { useProductTotal } from "./amount";
import { addLineOn, changeLineOn, moveLineOn, putLineBack, removeLineOn } from "./change-line-on";
import { moveDeal } from "./move";
import { moveInput } from "./move-input";

const figure = z.string().max(40).optional();
/** Figures as people type them. */
const line = z.strictObject({ quantity: figure, unitPriceCents: figure, discountBp: figure });
const ends = z.strictObject({ opportunityId: rowId, productId: rowId });

/** What a line stands after; null for the first. */
const place = rowId.nullable();

/** Puts a product on an opportunity. */
export const addLineAction = action
  .metadata({ right: "records" })
  .inputSchema(ends)
  .action(async ({ parsedInput, ctx }) => addLineOn(ctx.viewer, parsedInput, {}, ctx.now));

/** Puts a product on an opportunity again that was taken off, with the figures that it had and where it stood. */
export const putLineBackAction = action
  .metadata({ right: "records" })
  .inputSchema(ends.extend({ line, after: place.optional() }))
  .action(async ({ parsedInput: { line: typed, after, ...ends }, ctx }) =>
    putLineBack(ctx.viewer, ends, { typed, after }, ctx.now),
  );

/** Moves a product on an opportunity to another place. */
export const moveLineAction = action
  .metadata({ right: "records" })
  .inputSchema(ends.extend({ after: place }))
  .action(async ({ parsedInput: { after, ...ends }, ctx }) => moveLineOn(ctx.viewer, ends, after, ctx.now));

/**
 * Changes figures of a product on an opportunity. With `seen`, what somebody else changed meanwhile comes back as
 * conflicts.
 */
export const changeLineAction = action
  .metadata({ right: "records" })
  .inputSchema(ends.extend({ line, seen: line }))
  .action(async ({ parsedInput: { line: typed, seen, ...ends }, ctx }) =>
    changeLineOn(ctx.viewer, ends, { typed, seen }, ctx.now),
  );

/** Takes a product off an opportunity. */
export const removeLineAction = action
  .metadata({ right: "records" })
  .inputSchema(ends)
  .action(async ({ parsedInput, ctx }) => removeLineOn(ctx.viewer, parsedInput, ctx.now));

/** Gives an opportunity the amount that its products come to. */
export const useProductTotalAction = action
  .metadata({ right: "records" })
  .inputSchema(z.strictObject({ opportunityId: rowId }))
  .action(async ({ parsedInput: { opportunityId }, ctx }) =>
    useProductTotal(ctx.viewer, opportunityId, ctx.now),
  );

/** Moves a deal to another stage. Whoever shows it reads it anew; the verb asks for the right to edit it. */
export const moveDealAction = action
  .metadata({ right: "records", quiet: true })
  .inputSchema(moveInput)
  .action(async ({ parsedInput, ctx }) => moveDeal(ctx.viewer, parsedInput, ctx.now));
