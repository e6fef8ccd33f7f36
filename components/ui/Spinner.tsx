import { LoaderCircle } from "lucide-react";
import { cx } from "./cx";
import { VisuallyHidden } from "./VisuallyHidden";

/** Waiting, drawn only once it has lasted 400 ms: what is quicker needs no excuse. `label` is spoken. */
export function Spinner({ label, className }: { label?: string; className?: string }) {
  return (
    <span role={label ? "status" : undefined} className={cx("inline-flex animate-appear-late", className)}>
      <LoaderCircle aria-hidden size={16} strokeWidth={1.5} className="animate-spin" />
      {label && <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  );
}
