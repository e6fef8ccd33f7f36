import type { ReactNode } from "react";
import { cx } from "./cx";

export type SectionHeadingProps = {
  children: ReactNode;
  /** A figure or remark after it, quieter. */
  aside?: ReactNode;
  /** Buttons at the right, always visible. */
  actions?: ReactNode;
  level?: 2 | 3 | 4;
  id?: string;
  className?: string;
};

/** Names a part of the sheet. */
export function SectionHeading({ children, aside, actions, level = 2, id, className }: SectionHeadingProps) {
  const Heading = `h${level}` as const;
  return (
    <div className={cx("flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1", className)}>
      <Heading id={id} className="text-body font-semibold text-ink">
        {children}
      </Heading>
      {aside && <span className="text-table text-muted">{aside}</span>}
      {actions && <div className="ml-auto flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
