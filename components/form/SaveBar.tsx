import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type SaveBarProps = { className?: string; children: ReactNode };

/**
 * The buttons of a form, at the foot of the window however short it is or far it is scrolled (the form is a column that
 * takes the height there is); in a low window, at the foot of the form, since there it would lie on half of the fields.
 * Toasts keep above it.
 */
export function SaveBar({ className, children }: SaveBarProps) {
  return (
    <div
      data-save-bar
      className={cx(
        "sticky short:static bottom-(--frame-foot) z-sticky mt-auto flex flex-wrap gap-2 border-t border-rule bg-sheet px-5 py-3",
        className,
      )}
    >
      {children}
    </div>
  );
}
