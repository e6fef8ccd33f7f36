export type Tone = "neutral" | "accent" | "ok" | "warn" | "bad" | "info";

/** Ground, line and ink of each tone, as banners and chips wear them. */
export const toneClass: Record<Tone, string> = {
  neutral: "border-rule-strong bg-margin text-ink",
  accent: "border-transparent bg-accent-chip text-ink forced-colors:border-current",
  ok: "border-ok-line bg-ok-bg text-ok-ink",
  warn: "border-warn-line bg-warn-bg text-warn-ink",
  bad: "border-bad-line bg-bad-bg text-bad-ink",
  info: "border-info-line bg-info-bg text-info-ink",
};
