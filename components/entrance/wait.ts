/** What is said after a refused sign-in: one sentence, that does not tell which of the two was wrong. */
export const refusedMessage = "The email address or the password is wrong.";

/** When the next try is open, on the reader's own clock. `until` in milliseconds since 1970. */
export function waitMessage(until: number): string {
  const time = new Intl.DateTimeFormat("en-US", { timeStyle: "medium" }).format(new Date(until));
  return `Too many tries. Try again at ${time}.`;
}
