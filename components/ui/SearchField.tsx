import { Search } from "lucide-react";
import { cx } from "./cx";
import { Input, type InputProps } from "./Input";

/** A field to search with, marked by a glass. Name it with `aria-label`. */
export function SearchField({ className, ...rest }: InputProps) {
  return (
    <div className={cx("relative", className)}>
      <Search
        aria-hidden
        size={16}
        strokeWidth={1.5}
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto text-muted"
      />
      <Input {...rest} type="search" className="pl-8! md:min-h-8! md:text-table!" />
    </div>
  );
}
