"use client";

import { useState } from "react";
import { type ActionResult, failureOf } from "@/lib/failure";
import { attempt } from "./attempt";
import { useSave } from "./use-save";

/**
 * Saves a change of something that others change, too: a save says which stamp it was opened with, so that what somebody
 * else saved since is shown before it is written over. Who then saves again has seen it.
 */
export function useSaveSeen<Input extends object, Data>(
  stamp: string | undefined,
  run: (input: Input & { seen?: string }) => Promise<ActionResult<Data>>,
  onSaved?: (data: Data | undefined) => void,
) {
  const [seen, setSeen] = useState(stamp);
  return useSave(async (input: Input) => {
    const result = await attempt(run({ ...input, seen }));
    const stands = failureOf(result)?.stamp;
    if (stands) setSeen(stands);
    return result;
  }, onSaved);
}
