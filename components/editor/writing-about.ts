"use client";

import { createContext, use } from "react";
import type { About } from "@/lib/predefined-texts/text";

const nothing: About = { recordId: null, contactId: null, accountId: null };

/** What the texts within are written about, so that predefined ones can be filled in. */
export const WritingAbout = createContext<About>(nothing);

/** A record that is there, which says itself whose it is. */
export const aboutRecord = (recordId: number): About => ({ ...nothing, recordId });

/** What an editor is written about. */
export const useWritingAbout = (): About => use(WritingAbout);
