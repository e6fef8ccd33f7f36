"use server";

import { publicAction, redirect } from "@/lib/action";
import { clientOfRequest, sendSessionCookie } from "@/lib/sessions/request";
import { startSession } from "@/lib/sessions/session";
import { setPasswordByLink } from "./access-links";
import { linkUse } from "./user-input";

/** An invited user chooses a password and is signed in. */
export const acceptInvitationAction = publicAction
  .metadata({ right: "public" })
  .inputSchema(linkUse)
  .action(async ({ parsedInput: { token, password }, ctx }) => {
    const userId = await setPasswordByLink("invite", token, password, ctx.now);
    const { ip, userAgent } = await clientOfRequest();
    await sendSessionCookie(startSession(userId, { ip, userAgent }, ctx.now));
    redirect("/");
  });

/** A user who forgot their password sets a new one, and then signs in with it. */
export const resetPasswordAction = publicAction
  .metadata({ right: "public" })
  .inputSchema(linkUse)
  .action(async ({ parsedInput: { token, password }, ctx }) => {
    await setPasswordByLink("reset", token, password, ctx.now);
    redirect("/login?done=password");
  });
