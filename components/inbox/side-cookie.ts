/** Keeps for the server, which draws the page so, whether the strip beside a case is folded. */
export const sideCookie = "rapport.side";
