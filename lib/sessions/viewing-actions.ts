"use server";

import { action, redirect } from "@/lib/action";
import { aUser } from "@/lib/people/user-input";
import { startViewing, stopViewing } from "./viewing";

/** **View as**: from here on this session shows what the user sees. */
export const startViewingAction = action
  .metadata({ right: "admin:users" })
  .inputSchema(aUser)
  .action(async ({ parsedInput, ctx }) => {
    startViewing(ctx.viewer, ctx.who.sessionHash, parsedInput.userId, ctx.now);
    redirect("/");
  });

/** **Stop**: the admin is themselves again. */
export const stopViewingAction = action
  .metadata({ right: "signed-in:self", whileViewing: true })
  .action(async ({ ctx }) => {
    stopViewing(ctx.who.lookingOn ?? ctx.viewer, ctx.who.sessionHash, ctx.now);
    if (ctx.who.lookingOn) redirect("/admin/users");
  });
