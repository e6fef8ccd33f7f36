import { refresh } from "next/cache";
import { headers } from "next/headers";
import { createSafeActionClient } from "next-safe-action";
import { z } from "zod";
import { Invalid, NotFound } from "./errors";
import type { Failure } from "./failure";
import { broken, failureOfError } from "./failure-of-error";
import { log } from "./log";
import { admit } from "./sessions/admit";
import { isOwnSite } from "./sessions/origin";
import { signedInOfRequest } from "./sessions/request";
import { rights } from "./sessions/right";
import { siteUrl } from "./sessions/site";

/** For an action whose end is another page. */
export { redirect } from "next/navigation";

/**
 * What an action says of itself. `quiet`: nothing that is drawn changes, so the page need not be read again.
 * `whileViewing`: it is the admin's own, and so may be called while they look at everything as another user.
 */
const about = <R extends z.ZodType<(typeof rights)[number]>>(right: R) =>
  z.strictObject({ right, quiet: z.boolean().optional(), whileViewing: z.boolean().optional() });

const client = <R extends z.ZodType<(typeof rights)[number]>>(right: R) =>
  createSafeActionClient({
    defineMetadataSchema: () => about(right),
    handleServerError: (error): Failure => failureOfError(error) ?? brokenBy(error),
  }).use(async ({ next, metadata }) => {
    if (!isOwnSite(await headers(), siteUrl())) throw new NotFound();
    const result = await next({ ctx: { now: new Date() } });
    if (result.success && !(metadata as { quiet?: boolean }).quiet) refresh();
    return result;
  });

/** An action that a stranger may use: sign-in, set-up, invitation, reset. It has no viewer. */
export const publicAction = client(z.literal("public"));

/**
 * The one maker of server actions: it asks for the declared right before the input is even looked at, and gives
 * the action `ctx.viewer`, `ctx.who` and `ctx.now`. See docs/guides/add-an-action.md.
 */
export const action = client(z.enum(rights).exclude(["public"])).use(async ({ next, metadata }) => {
  const who = admit(metadata.right, await signedInOfRequest());
  if (who.lookingOn && !metadata.whileViewing) throw new Invalid({}, onlyLooking(who.viewer.name));
  return next({ ctx: { who, viewer: who.viewer } });
});

const onlyLooking = (name: string) =>
  `You are looking at everything as ${name} sees it, and nothing can be changed. Press Stop first.`;

function brokenBy(error: Error): Failure {
  log.error({ err: error }, "An action failed");
  return broken;
}
