import { type NextRequest, NextResponse } from "next/server";

const developing = process.env.NODE_ENV === "development";

/**
 * Static files need none of this, and an upload (app/api/attachments) must not be held in memory here. Files and the
 * frames of integrations bring a policy of their own, which this one would replace. What else is answered by `/api`
 * runs no script, and gets the same policy.
 */
export const config = {
  matcher: [
    "/((?!_next/static|_next/image|icons/|favicon.ico|api/attachments|api/integrations/|icon.svg|apple-icon.png|manifest.webmanifest).*)",
  ],
};

/**
 * Says what a browser may do with our answers. It decides nobody's rights: pages, actions and routes each ask for
 * their own. Next puts the nonce on the scripts it writes.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentPolicy(nonce);
  const sent = new Headers(request.headers);
  sent.set("x-nonce", nonce);
  sent.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers: sent } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(), geolocation=(), payment=(), usb=()");
  response.headers.set("cache-control", "private, no-store");
  response.headers.set("x-robots-tag", "noindex, nofollow");
  return response;
}

/**
 * Style sheets are ours or carry the nonce; `style` attributes are let through, since what floats is placed by them
 * and they cannot load or run anything. Development needs `eval` and injected styles for its reloads.
 */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    developing ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "worker-src 'self'",
    "img-src 'self' data: blob:",
    // A PDF that a page of ours shows, by the browser's own reader and under an address that only the page has.
    "frame-src 'self' blob:",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ].join("; ");
}
