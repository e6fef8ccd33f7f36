import type { Ability, AdminPage, Permissions } from "./permissions";

/** Whoever asks: the first parameter of every read and verb. */
export type Viewer = {
  kind: "user" | "api" | "rule" | "system";
  /** The user, or the user that a key acts for; null for the system. */
  userId: number | null;
  /** Where the change comes from, as the history tells it. */
  via: "page" | "import" | "api" | "rule" | "system";
  name: string;
  superAdmin: boolean;
  permissions: Permissions | null;
  /** The teams the user belongs to, the primary one first. */
  teamIds: number[];
  /** Everyone who shares a team with the user, the user too. */
  colleagueIds: number[];
  timeZone: string;
  /** An admin looks through this user's eyes: everything that they see, and nothing to change. */
  readOnly?: true;
};

/** The system itself: migrations, schedules, the seed. May all; the history calls it by this name. */
export const system: Viewer = {
  kind: "system",
  userId: null,
  via: "system",
  name: "Rapport",
  superAdmin: true,
  permissions: null,
  teamIds: [],
  colleagueIds: [],
  timeZone: "UTC",
};

/** Whether the viewer may use this page of Administration Tools. */
export const mayAdminister = (viewer: Viewer, page: AdminPage): boolean =>
  !viewer.readOnly && (viewer.superAdmin || viewer.permissions?.admin[page] === true);

/** Whether the viewer has this ability, such as adjusting a score. */
export const can = (viewer: Viewer, ability: Ability): boolean =>
  !viewer.readOnly && (viewer.superAdmin || viewer.permissions?.abilities[ability] === true);
