import type { Person, Planted, World } from "../world/world";
import { stranger } from "./client";

/** One page or route for one reader: what must come of asking for it. */
export type Visit = {
  path: string;
  /** 200, 404 and the like, or where it leads. */
  expect: number | string;
  /** What must stand in the answer, so that the test is known to see. */
  tells?: readonly string[];
  /** The record that the address itself names. */
  about?: Planted;
};

export type Asked = { world: World; person: Person; tried: readonly Planted[] };
/** What must come of asking for a page, for one reader. */
export type Visits = (asked: Asked) => Visit[];

export const isSignedIn = ({ person }: Asked) => person.userId !== stranger.userId;

/** Signed out, to the sign-in; without a licence, to the page that says so. */
export const open = (asked: Asked, allowed: boolean, path: string): number | string => {
  if (!isSignedIn(asked)) return `/login?${new URLSearchParams({ next: path })}`;
  if (!asked.person.licensed) return "/no-license";
  return allowed ? 200 : 404;
};
