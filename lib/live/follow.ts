import { followCommits } from "@/db/client";
import { log } from "@/lib/log";
import { unreadOf } from "@/lib/notifications/unread";
import type { SignedIn } from "@/lib/sessions/signed-in";
import { blockOf, type Connection, connections, endAll, type Outlet, say, tell } from "./connections";
import { entriesAfter, lastEntryId } from "./entries";
import { tellOfMoved, tellPresences } from "./presence";
import { endThoseWhoChanged, standingOf } from "./standing";
import { type Batch, batchOf, told } from "./told";
import { watchConnections } from "./watch";

/** So many at once are told one by one; of more, as an import writes them, only that there were. */
const mostAtOnce = 200;
/** A browser that was away is told so many that it missed; of more, only that there were. */
const mostMissed = 1000;
const paceMs = 50;
const floodMs = 3000;

type Following = { position: number; timer?: NodeJS.Timeout; toldAt: number; floodedAt: number };

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportFollowing?: Following };

function following(): Following {
  slot.rapportFollowing ??= { position: 0, toldAt: 0, floodedAt: 0 };
  return slot.rapportFollowing;
}

/**
 * Connects a browser and tells it what it missed since an entry, then all that comes. Gives what lets go of it.
 */
export function connect(who: SignedIn, since: number, outlet: Outlet): () => void {
  if (connections().size === 0) following().position = lastEntryId();
  const connection: Connection = { ...outlet, who, as: standingOf(who), heard: since };
  connections().add(connection);
  catchUp(connection);
  tellPresences(connection);
  tell(connection, { kind: "notified", unread: unreadOf(who.viewer) });
  followCommits("live", wake);
  watchConnections();
  return () => void connections().delete(connection);
}

function catchUp(connection: Connection): void {
  const last = lastEntryId();
  // A number that is not there yet is from before a backup was put back.
  const missed = connection.heard <= last ? entriesAfter(connection.heard, mostMissed + 1) : null;
  if (missed && missed.length <= mostMissed) tellOf(connection, batchOf(missed), last);
  else tell(connection, { kind: "catch_up" }, last);
  connection.heard = last;
}

/** Has what was committed told: at once after a rest, and else in steps that bundle what many write. */
function wake(): void {
  const state = following();
  if (state.timer || connections().size === 0) return;
  const wait = Math.max(0, state.toldAt + paceMs - Date.now());
  state.timer = setTimeout(tellAll, wait).unref();
}

function tellAll(): void {
  const state = following();
  state.timer = undefined;
  state.toldAt = Date.now();
  try {
    tellNews(state);
  } catch (error) {
    log.error({ err: error }, "Telling what changed stumbled");
    // They connect anew, and are told from where they are.
    endAll();
  }
}

function tellNews(state: Following): void {
  const entries = entriesAfter(state.position, mostAtOnce + 1);
  const last = entries.at(-1)?.id;
  if (last === undefined) return;
  if (entries.length > mostAtOnce) {
    tellOfFlood(state);
    return;
  }
  // With one of these, rights may have changed: nobody is told by those that they had.
  if (entries.some(({ subject }) => deciding.has(subject))) endThoseWhoChanged(new Date());
  const batch = batchOf(entries);
  for (const alike of Map.groupBy(connections(), ({ as }) => as).values()) tellAlike(alike, batch, state);
  tellOfMoved(batch.traced.values());
  state.position = last;
}

const deciding: ReadonlySet<string> = new Set(["user", "team", "role", "record_type"]);

/** Makes the words once for all who are told the same. */
function tellAlike(alike: readonly Connection[], batch: Batch, { position }: Following): void {
  const last = batch.entries.at(-1)!.id;
  const text = wordsOf(told(alike[0]!.who.viewer, batch));
  for (const connection of alike) {
    if (connection.heard > position) tellOf(connection, batch, last);
    else say(connection, text);
    connection.heard = last;
  }
}

function tellOf(connection: Connection, batch: Batch, last: number): void {
  const changes = told(connection.who.viewer, batch);
  say(connection, wordsOf(changes.filter(({ id }) => id > connection.heard)));
  connection.heard = Math.max(connection.heard, last);
}

const wordsOf = (changes: ReturnType<typeof told>): string =>
  changes.map((change) => blockOf(change, change.id)).join("");

/** While very much is written, everybody is told every few seconds to read all again. */
function tellOfFlood(state: Following): void {
  const wait = state.floodedAt + floodMs - Date.now();
  if (wait > 0) {
    state.timer = setTimeout(tellAll, wait).unref();
    return;
  }
  endThoseWhoChanged(new Date());
  state.floodedAt = Date.now();
  state.position = lastEntryId();
  for (const connection of connections()) {
    tell(connection, { kind: "catch_up" }, state.position);
    connection.heard = state.position;
  }
}
