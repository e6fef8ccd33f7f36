"use client";

import { createContext, use } from "react";
import type { About } from "@/lib/predefined-texts/text";

const nothing: About = {};

/** What the texts within are written about, so that predefined ones can be filled in. */
export const WritingAbout = createContext<About>(nothing);

/** The same for an editor. */
export const useWritingAbout = (): About => use(WritingAbout);
