import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Starts `script` of this folder in a process of its own, on this Node. */
export const startChild = (script: string, args: string[], env: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, script), ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Waits for the end of `child`; gives what it printed and how it ended. */
export async function finished(
  child: ChildProcess,
): Promise<{ lines: string[]; error: string; code: number | null }> {
  const lines: string[] = [];
  let error = "";
  child.stderr?.on("data", (text) => {
    error += text;
  });
  if (child.stdout) createInterface(child.stdout).on("line", (line) => lines.push(line));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { lines, error, code };
}

/** Waits until `child` prints a line that `wanted` accepts. */
export function printed(child: ChildProcess, wanted: (line: string) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) return reject(new Error("The child prints nowhere."));
    createInterface(child.stdout).on("line", (line) => wanted(line) && resolve());
    child.on("close", () => reject(new Error("The child ended first.")));
  });
}
