import type { ReactNode } from "react";
import { cx } from "./cx";

export type PageHeaderProps = {
  /** The one `h1` of the page. */
  title: ReactNode;
  /** A figure or remark after the title, for example how many there are. */
  aside?: ReactNode;
  /** After the title: other ways to look at the same. */
  ways?: ReactNode;
  /** Above the title: where this belongs. */
  eyebrow?: ReactNode;
  /** Before the title: an avatar. */
  media?: ReactNode;
  /** Neutral buttons. */
  secondary?: ReactNode;
  /** The one filled button of the page. */
  primary?: ReactNode;
  className?: string;
};

/** The head of a sheet. The title can take focus, so that a change of route is read out. */
export function PageHeader({
  title,
  aside,
  ways,
  eyebrow,
  media,
  secondary,
  primary,
  className,
}: PageHeaderProps) {
  return (
    <header className={cx("flex min-h-13 flex-wrap items-center gap-x-3 gap-y-2 px-5 py-2.5", className)}>
      {media}
      <div className="min-w-0 flex-1 basis-48">
        {eyebrow && <div className="text-meta text-second">{eyebrow}</div>}
        <div className={cx("flex flex-wrap gap-x-3", ways ? "items-center" : "items-baseline")}>
          <h1 tabIndex={-1} className="text-title font-title text-ink wrap-anywhere">
            {title}
          </h1>
          {aside && <span className="text-body text-muted tabular-nums">{aside}</span>}
          {ways}
        </div>
      </div>
      {(secondary || primary) && (
        <div className="flex flex-wrap items-center gap-2">
          {secondary}
          {primary}
        </div>
      )}
    </header>
  );
}
