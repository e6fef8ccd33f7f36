"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { Suspense, useEffect, useState } from "react";

/**
 * A thin line on top of the sheet while the next page is on its way; the old one stays until then. There is no
 * `loading.tsx`: it would send the answer's 200 before a page could say that it is not found.
 */
export function RouteProgress() {
  return (
    <Suspense>
      <Line />
    </Suspense>
  );
}

function Line() {
  const here = `${usePathname()}?${useSearchParams()}`;
  const [leaving, setLeaving] = useState<string | null>(null);
  useEffect(() => {
    const follow = (event: MouseEvent) => setLeaving((was) => (leadsAway(event) ? here : was));
    const stay = () => setLeaving(null);
    document.addEventListener("click", follow, true);
    window.navigation?.addEventListener("navigateerror", stay);
    return () => {
      document.removeEventListener("click", follow, true);
      window.navigation?.removeEventListener("navigateerror", stay);
    };
  }, [here]);
  // Who comes back here has arrived, too.
  if (leaving !== null && leaving !== here) setLeaving(null);
  if (leaving !== here) return null;
  return (
    <div aria-hidden className="sticky top-(--frame-top) z-frame h-0">
      <div className="h-0.5 animate-appear-soon overflow-hidden">
        <div className="h-full w-full animate-breathe bg-accent" />
      </div>
    </div>
  );
}

function leadsAway(event: MouseEvent): boolean {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[href]");
  if (!link || link.target === "_blank" || link.origin !== location.origin || link.download) return false;
  return `${link.pathname}${link.search}` !== `${location.pathname}${location.search}`;
}
