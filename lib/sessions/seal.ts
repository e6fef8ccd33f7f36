import { decode, encode } from "next-auth/jwt";
import { absoluteMs } from "./length";
import { sealingSecret } from "./secret";

/** Seals a session id into what the cookie holds: an encrypted JWT with nothing else in it. */
export const seal = (sessionToken: string): Promise<string> =>
  encode({ token: { sid: sessionToken }, secret: sealingSecret(), maxAge: absoluteMs / 1000 });

/** Opened cookies, so that the key is not derived anew for each request. What they open is checked each time. */
const opened = new Map<string, string>();
const mostOpened = 2000;

/** The session id in a cookie, or null when the cookie is not one that we sealed. */
export async function open(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  return opened.get(cookie) ?? remember(cookie, await unseal(cookie));
}

async function unseal(cookie: string): Promise<string | null> {
  try {
    const token = await decode({ token: cookie, secret: sealingSecret() });
    return typeof token?.sid === "string" ? token.sid : null;
  } catch {
    return null;
  }
}

function remember(cookie: string, sessionToken: string | null): string | null {
  if (sessionToken === null) return null;
  const oldest = opened.keys().next().value;
  if (opened.size >= mostOpened && oldest !== undefined) opened.delete(oldest);
  opened.set(cookie, sessionToken);
  return sessionToken;
}
