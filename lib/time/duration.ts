const hourMs = 3_600_000;

/** How long something took, shortly: `under 1 h`, `5 h`, `12 d`; hours for less than two days. */
export function shortDuration(ms: number): string {
  const hours = Math.floor(ms / hourMs);
  if (hours < 1) return "under 1 h";
  return hours < 48 ? `${hours} h` : `${Math.floor(hours / 24).toLocaleString("en-US")} d`;
}
