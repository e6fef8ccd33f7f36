import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./Button";
import { cx } from "./cx";
import type { Tone } from "./tone";
import { toneClass } from "./tone";

export type BannerProps = {
  tone: Exclude<Tone, "neutral" | "accent">;
  title?: ReactNode;
  children?: ReactNode;
  /** Offers **Retry**. Client components only; others pass an `action`. */
  onRetry?: () => void;
  action?: ReactNode;
  className?: string;
};

const icons = { ok: CircleCheck, warn: TriangleAlert, bad: CircleAlert, info: Info };

/** Something the reader of this sheet must know, said where it applies. Spoken at once when it is bad. */
export function Banner({ tone, title, children, onRetry, action, className }: BannerProps) {
  const Icon = icons[tone];
  return (
    <div
      role={tone === "bad" ? "alert" : "status"}
      className={cx("flex gap-2 rounded-control border px-3 py-2.5 text-body", toneClass[tone], className)}
    >
      <Icon aria-hidden size={16} strokeWidth={1.5} className="mt-0.5 shrink-0" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children}
      </div>
      {onRetry && <Button onClick={onRetry}>Retry</Button>}
      {action}
    </div>
  );
}
