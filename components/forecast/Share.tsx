import { percentText } from "./words";

/** A share as a number with a bar as long. */
export function Share({ share }: { share: number | null }) {
  return (
    <span className="flex items-center justify-end gap-2">
      <svg aria-hidden viewBox="0 0 40 6" className="h-1.5 w-10 shrink-0 fill-accent max-sm:hidden">
        <rect width="40" height="6" rx="3" className="fill-s-track" />
        <rect width={40 * (share ?? 0)} height="6" rx="3" />
      </svg>
      <span className="min-w-11 text-right tabular-nums">{percentText(share)}</span>
    </span>
  );
}
