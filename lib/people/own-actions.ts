"use server";

import { action, redirect } from "@/lib/action";
import { clientOfRequest, dropSessionCookie, sendSessionCookie } from "@/lib/sessions/request";
import { endOwnSession, startSession } from "@/lib/sessions/session";
import { changeAppearance, changeOwnPassword, changeProfile } from "./profile";
import { appearance, aSession, ownPasswordChange, profile } from "./user-input";

export const changeProfileAction = action
  .metadata({ right: "signed-in:self" })
  .inputSchema(profile)
  .action(async ({ parsedInput, ctx }) => changeProfile(ctx.viewer, parsedInput, ctx.now));

export const changeAppearanceAction = action
  .metadata({ right: "signed-in:self" })
  .inputSchema(appearance)
  .action(async ({ parsedInput, ctx }) => changeAppearance(ctx.viewer, parsedInput));

/** All sessions end with the old password; this browser goes on under a new one. */
export const changeOwnPasswordAction = action
  .metadata({ right: "signed-in:self" })
  .inputSchema(ownPasswordChange)
  .action(async ({ parsedInput, ctx }) => {
    await changeOwnPassword(ctx.viewer, parsedInput, ctx.now);
    const { ip, userAgent } = await clientOfRequest();
    await sendSessionCookie(startSession(ctx.viewer.userId, { ip, userAgent }, ctx.now));
  });

export const endOwnSessionAction = action
  .metadata({ right: "signed-in:self" })
  .inputSchema(aSession)
  .action(async ({ parsedInput, ctx }) => endOwnSession(ctx.viewer, parsedInput.idHash, ctx.now));

/** **Log out**: ends this session and leads to the sign-in. */
export const logOutAction = action
  .metadata({ right: "signed-in:self", whileViewing: true })
  .action(async ({ ctx }) => {
    endOwnSession(ctx.who.lookingOn ?? ctx.viewer, ctx.who.sessionHash, ctx.now);
    await dropSessionCookie();
    redirect("/login");
  });
