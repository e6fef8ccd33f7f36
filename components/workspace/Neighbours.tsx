"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { useNeighbours } from "@/components/records/useNeighbours";
import { useKeys } from "@/components/shell/KeysProvider";
import { useHint } from "@/components/shell/useHint";
import { iconButtonClass } from "@/components/ui/buttonClass";
import { Link } from "@/components/ui/Link";
import { Tooltip } from "@/components/ui/Tooltip";
import { listAddress } from "./list-address";

type NeighboursProps = { type: string; path: string; id: number };

/** The ways to the records before and after this one in the list that somebody came from; J and K go there too. */
export function Neighbours({ type, path, id }: NeighboursProps) {
  const router = useRouter();
  const ids = useNeighbours(type, id, useListAddress(path));
  const go = (to: number | null) => (to === null ? false : router.push(`/${path}/${to}`));
  useKeys({ recordPrevious: () => go(ids.previous), recordNext: () => go(ids.next) });
  const hrefOf = (to: number | null) => (to === null ? null : `/${path}/${to}`);
  return (
    <div className="flex max-md:hidden">
      <Neighbour label="Previous record" keyName="recordPrevious" href={hrefOf(ids.previous)}>
        <ChevronUp aria-hidden size={16} strokeWidth={1.5} />
      </Neighbour>
      <Neighbour label="Next record" keyName="recordNext" href={hrefOf(ids.next)}>
        <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
      </Neighbour>
    </div>
  );
}

/** The list that somebody came from, which only the browser knows. */
function useListAddress(path: string): string | null {
  const [list, setList] = useState<string | null>(null);
  useEffect(() => setList(listAddress(path)), [path]);
  return list;
}

type NeighbourProps = {
  label: string;
  keyName: "recordPrevious" | "recordNext";
  href: string | null;
  children: ReactNode;
};

/** A link; at an end of the list, its place. */
function Neighbour({ label, keyName, href, children }: NeighbourProps) {
  const { hint, aria } = useHint(keyName);
  const looks = iconButtonClass("quiet", 32, href ? undefined : "opacity-40");
  if (!href)
    return (
      <span aria-hidden className={looks}>
        {children}
      </span>
    );
  return (
    <Tooltip text={label} keys={hint}>
      <Link href={href} aria-label={label} aria-keyshortcuts={aria} className={looks}>
        {children}
      </Link>
    </Tooltip>
  );
}
