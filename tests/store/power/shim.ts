import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** Compiles disk.c into `folder`; gives the library to preload. Installs a compiler where there is none. */
export function compileShim(folder: string): string {
  const library = join(folder, "disk.so");
  const source = join(import.meta.dirname, "disk.c");
  execFileSync(compiler(), [
    "-O2",
    "-fPIC",
    "-shared",
    "-Wall",
    "-Werror",
    "-o",
    library,
    source,
    "-lpthread",
  ]);
  return library;
}

function compiler(): string {
  if (!exists("cc")) {
    execFileSync("apt-get", ["update"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "--yes", "gcc", "libc6-dev"], { stdio: "ignore" });
  }
  return "cc";
}

function exists(command: string): boolean {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
