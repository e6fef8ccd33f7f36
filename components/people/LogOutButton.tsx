"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/Button";
import { logOutAction } from "@/lib/people/own-actions";

/** **Log out**, as a button of its own. */
export function LogOutButton() {
  const [pending, startTransition] = useTransition();
  const logOut = () => startTransition(async () => void (await logOutAction()));
  return (
    <Button size={40} pending={pending} onClick={logOut}>
      Log out
    </Button>
  );
}
