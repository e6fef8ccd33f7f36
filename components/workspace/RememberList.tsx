"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { keepListAddress } from "./list-address";

/** Keeps the address of each list as it is looked at, so that a record knows its neighbours there and the way back. */
export function RememberList() {
  const path = usePathname();
  const search = useSearchParams().toString();
  useEffect(() => {
    const [first, ...rest] = path.split("/").filter(Boolean);
    if (first && rest.length === 0) keepListAddress(first, search);
  }, [path, search]);
  return null;
}
