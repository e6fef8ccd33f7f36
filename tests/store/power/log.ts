import { readFileSync } from "node:fs";

/** One thing that a process did to its folder, as disk.c recorded it. */
export type Operation =
  | { kind: "write"; path: string; offset: number; data: Buffer }
  | { kind: "truncate"; path: string; length: number }
  | { kind: "sync"; path: string }
  | { kind: "unlink"; path: string }
  | { kind: "rename"; path: string; from: string };

/** Reads what disk.c wrote. */
export function readLog(file: string): Operation[] {
  const bytes = readFileSync(file);
  const operations: Operation[] = [];
  for (let at = 0; at < bytes.length; ) {
    const op = String.fromCharCode(bytes.readUInt8(at));
    const offset = Number(bytes.readBigUInt64LE(at + 1));
    const length = Number(bytes.readBigUInt64LE(at + 9));
    const pathEnd = at + headBytes + bytes.readUInt16LE(at + 17);
    const path = bytes.toString("utf8", at + headBytes, pathEnd);
    operations.push(operation(op, path, offset, bytes.subarray(pathEnd, pathEnd + length)));
    at = pathEnd + length;
  }
  return operations;
}

const headBytes = 19;

function operation(op: string, path: string, offset: number, data: Buffer): Operation {
  switch (op) {
    case "W":
      return { kind: "write", path, offset, data };
    case "T":
      return { kind: "truncate", path, length: offset };
    case "S":
      return { kind: "sync", path };
    case "U":
      return { kind: "unlink", path };
    case "R":
      return { kind: "rename", path, from: data.toString() };
    default:
      throw new Error(`The log holds an unknown operation ${op}`);
  }
}
