import { deviceSeconds } from "./device";
import { absoluteMs } from "./length";
import { isHttps } from "./site";

/** Behind https the browser itself then sees to it that no other host and no plain page can set the cookie. */
const named = (name: string) => `${isHttps() ? "__Host-" : ""}${name}`;

const options = (maxAge: number) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isHttps(), maxAge }) as const;

/** The cookie that holds the session id, sealed. */
export const sessionCookie = () => ({ name: named("rapport.session"), options: options(absoluteMs / 1000) });

/** The cookie by which a browser is known again after it signed out. */
export const deviceCookie = () => ({ name: named("rapport.device"), options: options(deviceSeconds) });

/** The cookie against which the sign-in form's own token is checked. */
export const csrfCookie = () => ({ name: named("rapport.csrf"), options: options(absoluteMs / 1000) });

/** Where to go after the sign-in. */
export const returnCookie = () => ({ name: named("rapport.return"), options: options(3600) });
