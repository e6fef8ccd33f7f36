import { spawn } from "node:child_process";

/** Runs a program where the caller can read along, never waiting for input. Gives whether it ended with 0. */
export function succeeds(
  command: string,
  args: string[],
  settings: Record<string, string> = {},
): Promise<boolean> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...settings };
  const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], env });
  return new Promise((resolve) => {
    child.on("error", (error) => {
      process.stdout.write(`${command}: ${error.message}\n`);
      resolve(false);
    });
    child.on("exit", (code) => resolve(code === 0));
  });
}
