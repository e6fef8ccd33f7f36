import { Check } from "lucide-react";
import type { Option } from "./option";

/** What stands in one row of a list of options; a tick marks the chosen one. */
export function OptionRow({ option, chosen }: { option: Option; chosen: boolean }) {
  return (
    <>
      {option.icon}
      <span className="min-w-0 flex-1 wrap-anywhere">{option.label}</span>
      {option.hint && <span className="max-w-1/2 truncate text-muted">{option.hint}</span>}
      <Check
        aria-hidden
        size={16}
        strokeWidth={2}
        className={chosen ? "shrink-0 text-accent" : "invisible shrink-0"}
      />
    </>
  );
}
