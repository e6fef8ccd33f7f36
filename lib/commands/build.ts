import { execFileSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";

const sources = [
  "app/**/*",
  "components/**/*",
  "db/**/*",
  "lib/**/*",
  "public/**/*",
  "*.ts",
  "*.mjs",
  "package-lock.json",
];

/** Builds the app when a source is newer than the last build. */
export function buildWhenStale(): void {
  const built = existsSync(".next/BUILD_ID") ? statSync(".next/BUILD_ID").mtimeMs : 0;
  const newest = Math.max(...globSync(sources).map((file) => statSync(file).mtimeMs));
  if (newest > built) execFileSync("next", ["build"], { stdio: "inherit" });
}
