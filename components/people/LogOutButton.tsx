"use client";

import { Button } from "@/components/ui/Button";
import { useLogOut } from "./useLogOut";

/** **Log out**, as a button of its own. */
export function LogOutButton() {
  const { pending, logOut } = useLogOut();
  return (
    <Button size={40} pending={pending} onClick={logOut}>
      Log out
    </Button>
  );
}
