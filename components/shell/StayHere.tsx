"use client";

import { useEffect } from "react";
import { isThere } from "@/components/live/is-there";
import { useToast } from "@/components/ui/Toast";

/**
 * Where Next cannot fetch a page, it has the browser go there: to the browser's own page of errors, and what was being
 * written is lost. This asks whether the server is there first, and otherwise stays.
 */
export function StayHere(): null {
  const { show, close } = useToast();
  useEffect(() => {
    let letThrough: string | null = null;
    let said = "";
    const stay = () => {
      // Next takes the page up again as one that the browser has brought back.
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
      close(said);
      said = show("The server could not be reached, so you are still here. Please try again.");
    };
    const onNavigate = async (event: NavigateEvent) => {
      const { url } = event.destination;
      if (!isByScript(event) || url === letThrough) return;
      event.preventDefault();
      if (!(await isThere())) return stay();
      letThrough = url;
      if (event.navigationType === "replace") location.replace(url);
      else location.assign(url);
    };
    window.navigation?.addEventListener("navigate", onNavigate);
    return () => window.navigation?.removeEventListener("navigate", onNavigate);
  }, [show, close]);
  return null;
}

/** Whether our own code takes this tab to another document of ours: no press on a link, no form, no file. */
function isByScript(event: NavigateEvent): boolean {
  const { destination, navigationType, userInitiated, cancelable, downloadRequest, formData } = event;
  const goes = navigationType === "push" || navigationType === "replace";
  const fetches = downloadRequest !== null || formData !== null;
  const ours = new URL(destination.url).origin === location.origin;
  return goes && ours && cancelable && !destination.sameDocument && !userInitiated && !fetches;
}
