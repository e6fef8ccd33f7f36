import type { Operation } from "./log";
import { seeded, shuffled } from "./random";

type Change = { offset: number; data: Buffer } | { truncateTo: number };
type File = { durable: Buffer; pending: Change[] };
type Names = Map<string, File>;

const sectorBytes = 512;

/**
 * A disk whose cache is lost with the power. A file's changes are durable once that file was synced, names of files
 * once their folder was; what came after is kept, dropped, reordered or torn at sectors, as the seed has it.
 */
export class VolatileDisk {
  private names: Names;
  private durableNames: Names;
  /** What the folder looked like after each change of names since its last sync. */
  private pendingNames: Names[] = [];

  constructor(
    private readonly folder: string,
    files: Map<string, Buffer>,
  ) {
    this.names = new Map([...files].map(([path, durable]) => [path, { durable, pending: [] }]));
    this.durableNames = new Map(this.names);
  }

  apply(operation: Operation): void {
    const { path } = operation;
    if (operation.kind === "write") this.file(path).pending.push(operation);
    else if (operation.kind === "truncate") this.file(path).pending.push({ truncateTo: operation.length });
    else if (operation.kind === "sync") this.sync(path);
    else if (operation.kind === "unlink") this.changeNames((names) => names.delete(path));
    else this.move(operation.from, path);
  }

  /** The files as a start after the loss of power would find them. */
  cut(seed: number): Map<string, Buffer> {
    const random = seeded(seed);
    const survivors = [this.durableNames, ...this.pendingNames];
    const names = survivors[Math.floor(random() * survivors.length)] ?? this.durableNames;
    const chance = chances[Math.floor(random() * chances.length)] ?? 0;
    return new Map([...names].map(([path, file]) => [path, afterLoss(file, chance, random)]));
  }

  private sync(path: string): void {
    if (path === this.folder) {
      this.durableNames = this.names;
      this.pendingNames = [];
      return;
    }
    const file = this.file(path);
    file.durable = after(file.durable, file.pending);
    file.pending = [];
  }

  private move(from: string, to: string): void {
    const file = this.file(from);
    this.changeNames((names) => names.set(to, file).delete(from));
  }

  private file(path: string): File {
    if (!this.names.has(path))
      this.changeNames((names) => names.set(path, { durable: Buffer.alloc(0), pending: [] }));
    return this.names.get(path) as File;
  }

  private changeNames(change: (names: Names) => unknown): void {
    this.names = new Map(this.names);
    change(this.names);
    this.pendingNames.push(this.names);
  }
}

/** How likely a change that was not synced is to be kept. */
const chances = [0, 0.2, 0.5, 0.8, 1];

function afterLoss({ durable, pending }: File, chance: number, random: () => number): Buffer {
  const kept = pending.flatMap(sectors).filter(() => random() < chance);
  return after(Buffer.from(durable), shuffled(kept, random));
}

function sectors(change: Change): Change[] {
  if ("truncateTo" in change) return [change];
  const pieces: Change[] = [];
  for (let at = 0; at < change.data.length; ) {
    const offset = change.offset + at;
    const length = sectorBytes - (offset % sectorBytes);
    pieces.push({ offset, data: change.data.subarray(at, at + length) });
    at += length;
  }
  return pieces;
}

/** `content` after these changes. Where all of them write, it is lengthened once, and not by each. */
function after(content: Buffer, changes: Change[]): Buffer {
  const ends = changes.map((change) => ("data" in change ? change.offset + change.data.length : Infinity));
  const end = ends.reduce((most, each) => Math.max(most, each), content.length);
  return changes.reduce(changed, end < Infinity ? resized(content, end) : content);
}

/** `content` after one change; written in place where it is long enough. */
function changed(content: Buffer, change: Change): Buffer {
  if ("truncateTo" in change) return resized(content, change.truncateTo);
  const end = change.offset + change.data.length;
  const long = end > content.length ? resized(content, end) : content;
  change.data.copy(long, change.offset);
  return long;
}

function resized(content: Buffer, length: number): Buffer {
  if (length <= content.length) return content.subarray(0, length);
  return Buffer.concat([content, Buffer.alloc(length - content.length)]);
}
