"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";

/**
 * While `dirty`, asks once before a link or the closing of the tab would lose what was typed. Put it into the form.
 * The browser's own Back cannot be held up by a page.
 */
export function LeaveGuard({ dirty }: { dirty: boolean }) {
  const router = useRouter();
  const [to, setTo] = useState<string | null>(null);

  useEffect(() => {
    if (!dirty) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const href = leadsTo(event);
      if (!href) return;
      event.preventDefault();
      event.stopPropagation();
      setTo(href);
    };
    window.addEventListener("beforeunload", onUnload);
    // On the window, before the link itself or anything that follows links hears of it.
    window.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      window.removeEventListener("click", onClick, true);
    };
  }, [dirty]);

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
          <Button size={36} variant="danger" onClick={() => to && router.push(to)}>
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
