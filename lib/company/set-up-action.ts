"use server";

import { publicAction, redirect } from "@/lib/action";
import { clientOfRequest, sendSessionCookie } from "@/lib/sessions/request";
import { startSession } from "@/lib/sessions/session";
import { setUpCompany, setUpInput } from "./found";

/** The first start: founds the company and signs its first user in. Refused once there is a user. */
export const setUpAction = publicAction
  .metadata({ right: "public" })
  .inputSchema(setUpInput)
  .action(async ({ parsedInput, ctx }) => {
    const userId = await setUpCompany(parsedInput, ctx.now);
    const { ip, userAgent } = await clientOfRequest();
    await sendSessionCookie(startSession(userId, { ip, userAgent }, ctx.now));
    redirect("/");
  });
