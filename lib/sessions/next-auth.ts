import { cookies } from "next/headers";
import type { AuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { system } from "@/lib/access/viewer";
import { csrfCookie, deviceCookie, returnCookie, sessionCookie } from "./cookies";
import { absoluteMs } from "./length";
import { clientOfRequest } from "./request";
import { sealingSecret } from "./secret";
import { endSession } from "./session";
import { signIn } from "./sign-in";
import { siteUrl } from "./site";

/**
 * How next-auth signs in and out here: by email and password, into a cookie that holds a sealed session id and
 * nothing else. Who that is, is looked up in `sessions` on every request, never read from the cookie.
 */
export function authOptions(): AuthOptions {
  process.env.NEXTAUTH_URL ??= siteUrl();
  return {
    secret: sealingSecret(),
    session: { strategy: "jwt", maxAge: absoluteMs / 1000 },
    pages: { signIn: "/login", signOut: "/login", error: "/login" },
    cookies: {
      sessionToken: sessionCookie(),
      csrfToken: csrfCookie(),
      callbackUrl: returnCookie(),
    },
    providers: [
      Credentials({ credentials: { email: {}, password: {} }, authorize: (given) => authorize(given) }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ baseUrl }) => baseUrl,
    },
    events: {
      signOut: ({ token }) => {
        if (typeof token?.sid === "string") endSession(token.sid, system, new Date());
      },
    },
  };
}

/** Gives next-auth the session id in place of a user; throws the end of the wait when one is on. */
async function authorize(given: Record<"email" | "password", string> | undefined) {
  const { email = "", password = "" } = given ?? {};
  const result = await signIn({ ...(await clientOfRequest()), email, password }, new Date());
  if (result.kind === "wait") throw new Error(`wait:${result.until.getTime()}`);
  if (result.kind === "refused") return null;
  const { name, options } = deviceCookie();
  (await cookies()).set(name, result.deviceToken, options);
  return { id: result.sessionToken };
}
