import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { Viewer } from "@/lib/access/viewer";
import { isFounded } from "@/lib/company/found";
import { deviceCookie, sessionCookie } from "./cookies";
import { pathHeader } from "./incoming";
import { safeReturnPath } from "./return-path";
import { type Right, refusalOf } from "./right";
import { open, seal } from "./seal";
import type { Client } from "./session";
import { readSession, type SignedIn } from "./signed-in";

/** Who is signed in on this request, or null. Looked up once a request. */
export const signedInOfRequest = cache(async (): Promise<SignedIn | null> => {
  const token = await sessionTokenOfRequest();
  return token ? readSession(token, new Date()) : null;
});

/** The viewer of this request, or null when nobody is signed in. */
export async function viewerOfRequest(): Promise<Viewer | null> {
  return (await signedInOfRequest())?.viewer ?? null;
}

/**
 * The viewer of a page. Without a right to it the page is not found; signed out, it leads to the sign-in and
 * back; without a licence, to the page that says so; and to the set-up while there is nobody at all.
 */
export async function requireViewer(
  right: Exclude<Right, "public"> = "records",
): Promise<SignedIn["viewer"]> {
  return (await requireSignedIn(right)).viewer;
}

/** The same as `requireViewer`, with what only the shell and the profile need. */
export async function requireSignedIn(right: Exclude<Right, "public"> = "records"): Promise<SignedIn> {
  const who = await signedInOfRequest();
  const refusal = refusalOf(right, who);
  if (who && !refusal) return who;
  if (refusal === "missing") notFound();
  if (refusal === "no licence") redirect("/no-license");
  if (!isFounded()) redirect("/setup");
  return redirect(`/login?${new URLSearchParams({ next: await pathOfRequest() })}`);
}

/** The session id in this request's cookie; whether it still opens anything is another question. */
async function sessionTokenOfRequest(): Promise<string | null> {
  return open((await cookies()).get(sessionCookie().name)?.value);
}

/** The browser that this request comes from. */
export async function clientOfRequest(): Promise<Client & { deviceToken: string | undefined }> {
  const [sent, jar] = await Promise.all([headers(), cookies()]);
  return {
    ip: sent.get("x-forwarded-for"),
    userAgent: sent.get("user-agent")?.slice(0, 300) ?? null,
    deviceToken: jar.get(deviceCookie().name)?.value,
  };
}

/** Hands a new session to the browser that this request comes from. Only in an action or a route. */
export async function sendSessionCookie(sessionToken: string): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await seal(sessionToken), options);
}

/** Takes the session cookie from the browser. Only in an action or a route. */
export async function dropSessionCookie(): Promise<void> {
  (await cookies()).delete({ ...sessionCookie().options, name: sessionCookie().name, maxAge: 0 });
}

async function pathOfRequest(): Promise<string> {
  return safeReturnPath((await headers()).get(pathHeader) ?? undefined);
}
