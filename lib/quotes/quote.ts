import type { quotes } from "@/db/schema";

/** A quote as it is kept. */
export type QuoteRow = typeof quotes.$inferSelect;

/** How a quote stands: what became of it, or that its time ran out before anything did. */
export type Standing = QuoteRow["status"] | "expired";

export const standingWords: Record<Standing, string> = {
  draft: "Draft",
  sent: "Sent",
  accepted: "Accepted",
  declined: "Declined",
  superseded: "Superseded",
  expired: "Expired",
};

/** What people call a quote: `Q-1001`, and which version of it from the second on. */
export const quoteName = ({ number, version }: Pick<QuoteRow, "number" | "version">): string =>
  version === 1 ? numberText(number) : `${numberText(number)} version ${version}`;

/** A quote's number as it is printed. */
export const numberText = (number: number): string => `Q-${number}`;

/** How a quote stands on a day, `YYYY-MM-DD` on the company's clock. It is valid through its last day. */
export function standingOf(
  { status, validUntil }: Pick<QuoteRow, "status" | "validUntil">,
  today: string,
): Standing {
  return status === "sent" && validUntil !== null && validUntil < today ? "expired" : status;
}
