/** Where to go after the sign-in: a path of this site as it was asked for, or Home for anything else. */
export function safeReturnPath(asked: string | undefined): string {
  if (!asked?.startsWith("/")) return "/";
  const base = "http://here.invalid";
  const url = URL.canParse(asked, base) ? new URL(asked, base) : null;
  if (url?.origin !== base || url.pathname.startsWith("/api/")) return "/";
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`;
}
