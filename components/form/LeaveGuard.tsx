"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog, fetchDialog } from "@/components/ui/Dialog";

/** Where somebody was about to go: by a link, or along the browser's history. */
type Leaving = { href: string } | { entry: string };

/**
 * While `dirty`, asks once before a link, Back or Forward, or the closing of the tab would lose what was typed. Put
 * it into the form.
 */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const router = useRouter();
  const [to, setTo] = useState<Leaving | null>(null);
  const decided = useRef(false);

  useEffect(() => {
    if (!dirty) return;
    fetchDialog();
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const href = leadsTo(event);
      if (!href) return;
      event.preventDefault();
      event.stopPropagation();
      setTo({ href });
    };
    const onNavigate = (event: NavigateEvent) => {
      // The browser lets a page hold Back up once; who presses it again means it.
      if (event.navigationType !== "traverse" || !event.cancelable || decided.current) return;
      event.preventDefault();
      setTo({ entry: event.destination.key });
    };
    window.addEventListener("beforeunload", onUnload);
    // On the window, before the link itself or anything that follows links hears of it.
    window.addEventListener("click", onClick, true);
    window.navigation?.addEventListener("navigate", onNavigate);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      window.removeEventListener("click", onClick, true);
      window.navigation?.removeEventListener("navigate", onNavigate);
    };
  }, [dirty]);

  const leave = () => {
    decided.current = true;
    if (to && "href" in to) router.push(to.href);
    if (to && "entry" in to) window.navigation.traverseTo(to.entry);
  };

  return (
    <Dialog
      size={400}
      title="Leave without saving?"
      description="What you typed will be lost."
      open={to !== null}
      onOpenChange={(open) => !open && setTo(null)}
      footer={
        <>
          <Button size={36} onClick={() => setTo(null)}>
            Keep editing
          </Button>
          <Button size={36} variant="danger" onClick={leave}>
            Leave
          </Button>
        </>
      }
    />
  );
}

/** The page of ours that a press would lead to in this tab, or null. */
function leadsTo(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[href]");
  if (!link || link.target === "_blank" || link.download || link.origin !== location.origin) return null;
  const here = link.pathname === location.pathname && link.search === location.search;
  return here ? null : `${link.pathname}${link.search}`;
}
