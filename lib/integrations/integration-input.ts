import { z } from "zod";
import { filled } from "@/lib/people/fields";

/** The ways to show another program: as a link to it, or as a page of it in a frame. */
export const showings = ["link", "frame"] as const;
export type ShownAs = (typeof showings)[number];

export const showingNames: Record<ShownAs, string> = { link: "Link", frame: "Frame" };

/** What an admin saves of an integration; shared by the drawer, the actions and the verbs. */
export const integrationInput = z.strictObject({
  name: filled("a name", 60),
  address: filled("an address", 2000),
  shownAs: z.enum(showings, "Choose how it is shown."),
  active: z.boolean(),
});
export type IntegrationInput = z.infer<typeof integrationInput>;
