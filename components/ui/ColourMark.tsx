import { cx } from "./cx";

/** The fill of each colour that an admin can mark something with; never under text. */
const markFill: Record<string, string> = {
  bad: "fill-bad-fill",
  risk: "fill-s-risk",
  slip: "fill-warn-ink",
  steady: "fill-s-steady",
  strong: "fill-s-strong",
  ok: "fill-ok-fill",
  info: "fill-info-fill",
  plain: "fill-ink",
};

/** The fill by the name of its token; ink for one that there is not. */
export const fillOf = (colour: string): string => markFill[colour] ?? markFill.plain!;

/** A patch of a colour, beside the word that says the same. `colour` is the name of its token. */
export function ColourMark({ colour, className }: { colour: string; className?: string }) {
  return (
    <svg aria-hidden width="12" height="12" viewBox="0 0 12 12" className={cx("shrink-0", className)}>
      <rect width="12" height="12" rx="3" className={fillOf(colour)} />
    </svg>
  );
}
