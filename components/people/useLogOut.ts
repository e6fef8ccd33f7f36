"use client";

import { useTransition } from "react";
import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { logOutAction } from "@/lib/people/own-actions";

/** Ends the session; whoever believes to be out and is not is told. */
export function useLogOut() {
  const toast = useToast();
  const [pending, start] = useTransition();
  const logOut = () =>
    start(async () => {
      const failure = failureOf(await attempt(logOutAction()));
      if (failure) toast.show(`You are still logged in. ${failure.message}`);
    });
  return { pending, logOut };
}
