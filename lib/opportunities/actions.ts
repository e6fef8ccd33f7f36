"use server";

import { z } from "zod";
import { action } from "@/lib/action";
import { rowId } from "@/lib/people/fields";
import { changeLineOn } from "./change-line-on";
import { moveDeal } from "./move";
import { moveInput } from "./move-input";

const figure = z.string().max(40).optional();

/** Puts a product on an opportunity, or changes its figures there; figures as people type them. */
export const changeLineAction = action
  .metadata({ right: "records" })
  .inputSchema(
    z.strictObject({
      opportunityId: rowId,
      productId: rowId,
      line: z.strictObject({ quantity: figure, unitPriceCents: figure, discountBp: figure }),
    }),
  )
  .action(async ({ parsedInput: { opportunityId, productId, line }, ctx }) =>
    changeLineOn(ctx.viewer, opportunityId, productId, line, ctx.now),
  );

/** Moves a deal to another stage. Whoever shows it reads it anew; the verb asks for the right to edit it. */
export const moveDealAction = action
  .metadata({ right: "records", quiet: true })
  .inputSchema(moveInput)
  .action(async ({ parsedInput, ctx }) => moveDeal(ctx.viewer, parsedInput, ctx.now));
