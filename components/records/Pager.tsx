"use client";

import { ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/buttonClass";
import { Select } from "@/components/ui/Select";
import { withParameter } from "./address";
import { useListNavigation } from "./ListNavigation";

/** Where the neighbouring pages are; null at an end of the list. */
export type PagerLinks = {
  first: string | null;
  previous: string | null;
  next: string | null;
  last: string | null;
};

const sizes = ["25", "50", "100"];
const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** The foot of a list: how many entries a page has, and the way to its other pages. */
export function Pager({ links, size }: { links: PagerLinks; size: number }) {
  const params = useSearchParams();
  const { go } = useListNavigation();
  return (
    <footer className="flex flex-wrap items-center gap-2 border-t border-rule px-5 py-2">
      <Select
        aria-label="Entries a page"
        options={sizes.map((value) => ({ value, label: `${value} entries` }))}
        value={String(size)}
        onValueChange={(value) => go(withParameter(params, "size", value === "50" ? "" : value))}
        className="min-h-8! w-32! md:text-table!"
      />
      <nav aria-label="Pages" className="ml-auto flex gap-1">
        <PageLink href={links.first} label="First" icon={<ChevronFirst {...icon} />} />
        <PageLink href={links.previous} label="Previous" icon={<ChevronLeft {...icon} />} worded />
        <PageLink href={links.next} label="Next" after={<ChevronRight {...icon} />} worded />
        <PageLink href={links.last} label="Last" after={<ChevronLast {...icon} />} />
      </nav>
    </footer>
  );
}

type PageLinkProps = {
  href: string | null;
  label: string;
  icon?: ReactNode;
  after?: ReactNode;
  worded?: boolean;
};

/** At an end of the list the word stays in its place, and leads nowhere. */
function PageLink({ href, label, icon, after, worded }: PageLinkProps) {
  const { go } = useListNavigation();
  const words = (
    <>
      {icon}
      <span className={worded ? undefined : "sr-only"}>{label}</span>
      {after}
    </>
  );
  const looks = buttonClass("quiet", 32, "gap-1 px-2!");
  if (!href)
    return (
      <span aria-disabled="true" className={`${looks} text-muted! hover:bg-transparent!`}>
        {words}
      </span>
    );
  return (
    <Link
      href={href}
      prefetch={false}
      scroll={false}
      className={looks}
      onNavigate={(event) => {
        event.preventDefault();
        go(href);
      }}
    >
      {words}
    </Link>
  );
}
