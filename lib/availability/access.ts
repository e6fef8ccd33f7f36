import { type Column, eq, or, type SQL } from "drizzle-orm";
import type { Ability } from "@/lib/access/permissions";
import { can, type Viewer } from "@/lib/access/viewer";
import { Invalid } from "@/lib/errors";

export type SharingAbility = Extract<Ability, "shareMacros" | "sharePredefinedText">;

type Row = { ownerId: number; shared: boolean };

/** What of a table of macros or texts the viewer may use, as SQL: theirs, and what is for all agents. */
export const usableBy = ({ userId }: Viewer, table: { ownerId: Column; shared: Column }): SQL =>
  or(eq(table.shared, true), eq(table.ownerId, userId ?? 0))!;

/** Whether the viewer may offer such things to all agents. */
export const mayShare = (viewer: Viewer, ability: SharingAbility): boolean => can(viewer, ability);

/** Whether the viewer may change one: their own, and what is for all agents where they may share. */
export const mayChange = (viewer: Viewer, ability: SharingAbility, { ownerId, shared }: Row): boolean =>
  ownerId === viewer.userId || (shared && mayShare(viewer, ability));

/** Throws Invalid, beside the field `shared`, unless the viewer may make this one available to all agents. */
export function requireSharing(viewer: Viewer, ability: SharingAbility): void {
  if (!mayShare(viewer, ability))
    throw new Invalid({ shared: "Your role lets you keep this for yourself only." });
}
