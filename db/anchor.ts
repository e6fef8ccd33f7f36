import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Database } from "better-sqlite3";

type Mark = { id: number; hash: string };

/**
 * `behind`: an event that was acknowledged is not in the file, or is another one: commits were lost, or an older
 * copy was put back. `unreadable`: the anchor itself is damaged, so nothing can be said.
 */
export type AnchorState = "intact" | "behind" | "unreadable";

export type Anchor = {
  state(): AnchorState;
  /** Notes the last event. Called after every commit, so that it is never ahead of what is durable. */
  follow(): void;
  /** Takes the history as it now stands for the true one: after a restore, or a loss that an admin has accepted. */
  settle(): void;
  close(): void;
};

/**
 * Opens `history.anchor` of the data folder: the number and chain hash of the last event that was acknowledged, kept
 * outside the database, because `integrity_check` finds nothing wrong with a file that lost its last commits.
 */
export function openAnchor(folder: string, sqlite: Database): Anchor {
  const path = join(folder, "history.anchor");
  const last = sqlite.prepare<[], Mark>("SELECT id, hash FROM events ORDER BY id DESC LIMIT 1");
  const isNew = !existsSync(path);
  const file = openSync(path, isNew ? "w+" : "r+");
  let state = isNew ? "intact" : compare(sqlite, decode(readFileSync(path)));
  let noted: number | undefined;

  // One sector, overwritten in place and not synced: losing the newest mark is harmless, a torn one cannot be.
  const write = (mark: Mark) => {
    writeSync(file, encode(mark), 0, size, 0);
    noted = mark.id;
  };
  const settle = () => {
    write(last.get() ?? nothing);
    fsyncSync(file);
    state = "intact";
  };
  const follow = () => {
    const mark = last.get();
    // What was lost stays on record until somebody accepts it.
    if (!mark || mark.id === noted || state !== "intact") return;
    try {
      write(mark);
    } catch {
      // The commit stands, whatever becomes of its mark; the next one tries again.
    }
  };
  if (isNew) settle();
  return { state: () => state, follow, settle, close: () => closeSync(file) };
}

function compare(sqlite: Database, mark: Mark | null): AnchorState {
  if (!mark) return "unreadable";
  if (mark.id === nothing.id) return "intact";
  const hash = sqlite.prepare("SELECT hash FROM events WHERE id = ?").pluck().get(mark.id);
  return hash === mark.hash ? "intact" : "behind";
}

const nothing: Mark = { id: 0, hash: "" };
const size = 128;
const crcLength = 8;

function encode({ id, hash }: Mark): Buffer {
  const text = `rapport history\n${id}\n${hash}\n`.padEnd(size - crcLength);
  return Buffer.from(text + crcOf(text), "latin1");
}

function decode(bytes: Buffer): Mark | null {
  const text = bytes.toString("latin1", 0, size - crcLength);
  if (bytes.length !== size || crcOf(text) !== bytes.toString("latin1", size - crcLength)) return null;
  const [, id, hash = ""] = text.split("\n");
  return { id: Number(id), hash };
}

const crcOf = (text: string) => crc32(text).toString(16).padStart(crcLength, "0");
