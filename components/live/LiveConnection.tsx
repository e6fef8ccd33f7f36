"use client";

import { useEffect } from "react";
import { connectTab } from "./connection";
import { knownUpTo, noteDrawn } from "./hearing";

type LiveConnectionProps = {
  /** The history's last entry when the server drew the page. */
  drawnAt: number;
  userId: number;
};

/** Keeps this tab connected to what changes, for as long as the frame is there. */
export function LiveConnection({ drawnAt, userId }: LiveConnectionProps): null {
  useEffect(() => noteDrawn(drawnAt), [drawnAt]);
  useEffect(() => connectTab(knownUpTo, userId), [userId]);
  return null;
}
