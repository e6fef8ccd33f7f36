/**
 * Whether a request that changes something comes from a page of this site. The browser says so itself in
 * `Sec-Fetch-Site`; one that does not (it leaves it out on plain http) says its `Origin`, which must be the
 * configured address or the host that was asked. Nothing said, or an opaque `null`, is a no.
 */
export function isOwnSite(headers: Pick<Headers, "get">, siteUrl: string): boolean {
  const origin = headers.get("origin");
  const fetchSite = headers.get("sec-fetch-site");
  if (origin === "null") return false;
  if (fetchSite) return fetchSite === "same-origin";
  if (!origin) return false;
  return origin === new URL(siteUrl).origin || hostOf(origin) === headers.get("host");
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
