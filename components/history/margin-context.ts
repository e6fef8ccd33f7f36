"use client";

import { createContext } from "react";

/** The margin that a history stands in, if it does. */
export const MarginContext = createContext<{ fold: () => void } | null>(null);
