import { cx } from "@/components/ui/cx";
import type { Tone } from "@/lib/experience/bands";

/** The fill of each tone; never under text. */
export const toneFill: Record<Tone, string> = {
  risk: "bg-s-risk",
  slip: "bg-s-slip",
  steady: "bg-s-steady",
  strong: "bg-s-strong",
};

export const toneNames: Record<Tone, string> = {
  risk: "Orange",
  slip: "Amber",
  steady: "Pale petrol",
  strong: "Petrol",
};

export const ToneDot = ({ tone }: { tone: Tone }) => (
  <span aria-hidden className={cx("size-3 shrink-0 rounded-check", toneFill[tone])} />
);
