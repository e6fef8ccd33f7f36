import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";
import { newToken } from "./token";

let secret: string | undefined;

/**
 * The key that seals the session cookie: AUTH_SECRET, or else one made at the first start and kept in the data
 * folder, readable by its owner alone. Losing it signs everybody out and loses nothing else.
 */
export function sealingSecret(): string {
  secret ??= env().AUTH_SECRET ?? keptSecret(join(env().DATA_DIR, "session.key"));
  return secret;
}

function keptSecret(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return makeSecret(file);
  }
}

function makeSecret(file: string): string {
  const made = newToken();
  const descriptor = openSync(file, "wx", 0o600);
  try {
    writeSync(descriptor, made);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return made;
}
