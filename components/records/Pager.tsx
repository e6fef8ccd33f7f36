"use client";

import { ChevronDown, ChevronFirst, ChevronLast, ChevronLeft, ChevronRight } from "lucide-react";
import { useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/Button";
import { buttonClass } from "@/components/ui/buttonClass";
import { Link } from "@/components/ui/Link";
import { Menu, MenuRadioGroup } from "@/components/ui/Menu";
import type { PageLinks } from "@/lib/records/list-page";
import { withParameter } from "./address";
import { useListNavigation } from "./ListNavigation";

const sizes = ["25", "50", "100"].map((value) => ({ value, label: `${value} entries` }));
const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** The foot of a list: how many entries a page has, and the way to its other pages. */
export function Pager({ links, size }: { links: PageLinks; size: number }) {
  return (
    <footer className="flex flex-wrap items-center gap-2 border-t border-rule px-5 py-2">
      <SizeMenu size={size} />
      <nav aria-label="Pages" className="ml-auto flex gap-1">
        <PageLink href={links.first} label="First" icon={<ChevronFirst {...icon} />} />
        <PageLink href={links.previous} label="Previous" icon={<ChevronLeft {...icon} />} worded />
        <PageLink href={links.next} label="Next" after={<ChevronRight {...icon} />} worded />
        <PageLink href={links.last} label="Last" after={<ChevronLast {...icon} />} />
      </nav>
    </footer>
  );
}

function SizeMenu({ size }: { size: number }) {
  const params = useSearchParams();
  const { go } = useListNavigation();
  const trigger = (
    <Button aria-label={`${size} entries a page`} className="font-normal!">
      {size} entries
      <ChevronDown {...icon} />
    </Button>
  );
  return (
    <Menu trigger={trigger} side="top">
      <MenuRadioGroup
        value={String(size)}
        onValueChange={(value) => go(withParameter(params, "size", value === "50" ? "" : value))}
        options={sizes}
      />
    </Menu>
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
