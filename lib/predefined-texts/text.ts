import type { Kept, Managed } from "@/lib/availability/availability";

/** A predefined text as an editor offers it, with how it begins. */
export type TextChoice = Kept & { excerpt: string };

/** What an editor offers, and whether its writer may make some for all agents. */
export type TextMenu = { texts: TextChoice[]; mayShare: boolean };

/** The same where texts are managed, as their editor takes it. */
export type ManagedText = Managed & { html: string; excerpt: string; stamp: string };

/** What a text is written about: the record at hand, or what a form that is not saved yet points at. */
export type About = { recordId: number | null; contactId: number | null; accountId: number | null };
