"use client";

import { useEffect, useState } from "react";
import { later } from "@/components/ui/later";
import type { OperationStatus } from "@/lib/operations/status";
import { announceOperation, hearOperations } from "./announce";

const { part, useArrived, fetch } = later(() => import("./OperationPanel"));
const OperationPanel = part((module) => module.OperationPanel);

/** Where long work shows its progress; its code comes with the first of it. */
export function Operations({ atFirst }: { atFirst: readonly OperationStatus[] }) {
  const [wanted, setWanted] = useState(atFirst.length > 0);
  const arrived = useArrived() !== undefined;
  useEffect(() => {
    if (wanted) return;
    return hearOperations(() => {
      fetch();
      setWanted(true);
    });
  }, [wanted]);
  // What was begun before the panel could hear is told again.
  useEffect(() => {
    if (wanted && arrived && atFirst.length === 0) announceOperation();
  }, [wanted, arrived, atFirst.length]);
  return wanted && <OperationPanel atFirst={atFirst} />;
}
