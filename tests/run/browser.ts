import { findChromium } from "@/tests/browser/support/chromium";
import { succeeds } from "./command";

/** Sees to it that there is a browser: the one installed, else Debian's package as root, else Playwright's own. */
export async function fetchBrowser(): Promise<boolean> {
  if (findChromium()) return true;
  if (await installPackage()) return true;
  return succeeds("playwright", ["install", "chromium-headless-shell"]);
}

async function installPackage(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false;
  const quietly = { DEBIAN_FRONTEND: "noninteractive" };
  await succeeds("apt-get", ["update", "--quiet"], quietly);
  await succeeds("apt-get", ["install", "--yes", "--quiet", "chromium-headless-shell"], quietly);
  return Boolean(findChromium());
}
