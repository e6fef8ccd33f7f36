"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { useKeys } from "@/components/shell/KeysProvider";
import { useHint } from "@/components/shell/useHint";
import { iconButtonClass } from "@/components/ui/buttonClass";
import { Tooltip } from "@/components/ui/Tooltip";
import { useAnswer } from "@/components/ui/useAnswer";
import type { Neighbours as Ids } from "@/lib/records/neighbours";
import { listAddress } from "./list-address";

type NeighboursProps = { type: string; path: string; id: number };

/** The ways to the records before and after this one in the list that somebody came from; J and K go there too. */
export function Neighbours({ type, path, id }: NeighboursProps) {
  const router = useRouter();
  const ids = useNeighbours(type, path, id);
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

const none: Ids = { previous: null, next: null };

/** Asked for once the page stands, since it is seldom needed at once. */
function useNeighbours(type: string, path: string, id: number): Ids {
  const [list, setList] = useState<string | null>(null);
  // Only the browser knows which list somebody came from.
  useEffect(() => setList(listAddress(path)), [path]);
  const params = list !== null && new URLSearchParams({ type, id: String(id), list });
  const { answer, current } = useAnswer<Ids>(params ? `neighbours?${params}` : null);
  return current && answer ? answer : none;
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
