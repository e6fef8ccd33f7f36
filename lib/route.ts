import type { NextRequest } from "next/server";
import type { Viewer } from "./access/viewer";
import { NotFound } from "./errors";
import type { Failure } from "./failure";
import { broken, failureOfError } from "./failure-of-error";
import { log } from "./log";
import { admit } from "./sessions/admit";
import { isOwnSite } from "./sessions/origin";
import { signedInOfRequest } from "./sessions/request";
import type { Right } from "./sessions/right";
import { siteUrl } from "./sessions/site";

type Handler<Params> = (
  viewer: Viewer,
  request: NextRequest,
  params: Params,
  now: Date,
) => Response | Promise<Response>;

const statuses: Record<Failure["kind"], number> = {
  not_found: 404,
  invalid: 422,
  conflict: 409,
  unconfirmed: 409,
  full: 507,
  signed_out: 401,
  broken: 500,
};

/**
 * Makes a route handler for signed-in users: it asks for the declared right first, takes anything but a reading
 * only from our own pages, and answers expected failures as JSON. A refusal looks like a missing page.
 */
export function route<Params = unknown>(right: Exclude<Right, "public">, handler: Handler<Params>) {
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      if (changes(request) && !isOwnSite(request.headers, siteUrl())) throw new NotFound();
      const { viewer, lookingOn } = admit(right, await signedInOfRequest());
      if (lookingOn && changes(request)) throw new NotFound();
      return unkept(await handler(viewer, request, await context.params, new Date()));
    } catch (error) {
      return unkept(answerTo(error));
    }
  };
}

const changes = ({ method }: NextRequest) => method !== "GET" && method !== "HEAD";

function answerTo(error: unknown): Response {
  const failure = failureOfError(error);
  if (!failure) log.error({ err: error }, "A route failed");
  const { kind } = failure ?? broken;
  return Response.json({ failure: failure ?? broken }, { status: statuses[kind] });
}

/** No cache may keep what was answered to somebody who is signed in. */
function unkept(response: Response): Response {
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "private, no-store");
  return response;
}
