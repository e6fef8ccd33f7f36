"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/Link";

type MenuEntryProps = {
  href: string;
  icon?: ReactNode;
  /** How much waits there; nothing where it is nothing. */
  count?: string;
  children: ReactNode;
};

/** One line of the menu beside the rail. Where the reader is: the sheet's colour, a petrol bar and weight. */
export function MenuEntry({ href, icon, count, children }: MenuEntryProps) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <li>
      <Link
        href={href}
        aria-current={path === href ? "page" : here ? "true" : undefined}
        className="flex min-h-7.5 items-center gap-2.5 rounded-control border-l-2 border-transparent pr-2 pl-2 text-table text-second -outline-offset-2 hover:bg-sheet/60 hover:text-ink aria-[current]:border-accent aria-[current]:bg-sheet aria-[current]:font-semibold aria-[current]:text-ink max-md:min-h-11 max-md:text-body"
      >
        {icon}
        {children}
        {count && <span className="ml-auto text-meta font-normal text-muted tabular-nums">{count}</span>}
      </Link>
    </li>
  );
}

/** Entries that belong together, under a quiet heading. */
export function MenuSection({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="pb-2">
      <h2 className="px-2.5 pt-3 pb-1.5 text-meta text-muted">{label}</h2>
      <ul className="grid gap-px">{children}</ul>
    </section>
  );
}
