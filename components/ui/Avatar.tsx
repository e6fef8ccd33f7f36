import { cx } from "./cx";

export type AvatarSize = 20 | 24 | 28 | 36 | 48;

export type AvatarProps = {
  name: string;
  /** Round for someone, square-ish for a company. */
  kind?: "person" | "company";
  size?: AvatarSize;
  className?: string;
};

const sizes: Record<AvatarSize, string> = {
  20: "size-5 text-[0.5rem]",
  24: "size-6 text-[0.5625rem]",
  28: "size-7 text-rail",
  36: "size-9 text-table",
  48: "size-12 text-pane",
};

/** Initials, one tint for all: colour that means nothing is noise. Its name stands beside it, so it is not spoken. */
export function Avatar({ name, kind = "person", size = 28, className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cx(
        "inline-grid shrink-0 place-items-center bg-accent-tint font-semibold text-accent-ink select-none forced-colors:border",
        kind === "person" ? "rounded-full" : size < 36 ? "rounded-chip" : "rounded-control",
        sizes[size],
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}

/** First letters of the first and the last word, for example "KJ"; of one word its first two. */
export function initials(name: string): string {
  const words = name.split(/[\s.,&/()-]+/).filter(Boolean);
  const first = [...(words[0] ?? "?")];
  const last = words.length > 1 ? [...words[words.length - 1]!] : [];
  return (last.length > 0 ? `${first[0]}${last[0]}` : first.slice(0, 2).join("")).toUpperCase();
}
