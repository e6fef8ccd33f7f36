"use server";

import { action } from "@/lib/action";
import { makeFeed, revokeFeed } from "./feed";

/** Gives the private link to the user's calendar, which is shown this once. One that was there ends. */
export const makeFeedAction = action
  .metadata({ right: "signed-in:self" })
  .action(async ({ ctx }) => ({ link: makeFeed(ctx.viewer, ctx.now) }));

export const revokeFeedAction = action
  .metadata({ right: "signed-in:self" })
  .action(async ({ ctx }) => revokeFeed(ctx.viewer, ctx.now));
