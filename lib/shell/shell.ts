import { levelOf } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { type AdminPlace, adminPlaces } from "@/lib/admin/pages";
import { companyName } from "@/lib/company/company";
import { countMine } from "@/lib/inbox/queues";
import { unreadOf } from "@/lib/notifications/unread";
import { recordTypes } from "@/lib/records/registry";
import { refusalOf } from "@/lib/sessions/right";
import type { SignedIn } from "@/lib/sessions/signed-in";
import { isReader } from "@/lib/wiki/reader";

/** A record type as the frame shows it. */
export type ShellType = {
  name: string;
  one: string;
  many: string;
  path: string;
  icon: string;
  /** The letter that follows `c` and `g`. */
  key?: string;
  mayAdd: boolean;
};

/** All that the frame around every page shows, cut to what this user may open. */
export type ShellData = {
  company: string;
  user: { id: number; name: string; email: string };
  licensed: boolean;
  /** How many notifications they have not read, up to a hundred. */
  unread: number;
  types: ShellType[];
  /** Whether the wiki is there to be read. */
  wiki: boolean;
  /** How many cases wait for the user in the Case Inbox; null where they may not open it. */
  inbox: number | null;
  adminPlaces: AdminPlace[];
  theme: SignedIn["theme"];
  letterKeys: boolean;
  /** An admin looks through somebody's eyes: nothing that writes is offered. */
  readOnly: boolean;
};

/** Gathers what the frame shows to whoever is signed in. */
export const shellOf = (who: SignedIn, now: Date): ShellData => {
  const { viewer, email, licensed, theme, letterKeys } = who;
  return {
    company: companyName(),
    user: { id: viewer.userId, name: viewer.name, email },
    licensed,
    unread: licensed ? unreadOf(viewer) : 0,
    inbox: refusalOf("application:inbox", who) === null ? countMine(viewer, now) : null,
    types: licensed ? typesOf(viewer) : [],
    wiki: licensed && isReader(viewer),
    adminPlaces: adminPlaces(viewer),
    theme,
    letterKeys,
    readOnly: viewer.readOnly === true,
  };
};

/** The record types that the viewer may look at, in the order of the menu. */
export const typesOf = (viewer: Viewer): ShellType[] =>
  recordTypes()
    .filter((type) => levelOf(viewer, type.name, "view") !== "none")
    .map(({ name, labels, path, icon, key }) => ({
      name,
      ...labels,
      path,
      icon,
      key,
      mayAdd: levelOf(viewer, name, "edit") !== "none",
    }));
