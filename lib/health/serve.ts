import { closeStore } from "@/db/client";
import { startStore } from "@/db/start";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { health } from "./health";
import { answerUnavailable } from "./unavailable";

const retryMs = 30_000;

/**
 * Opens the store for a server, and keeps that server up whatever comes of it: where it cannot be opened, with
 * health red and a plain page, trying again when the trouble may pass. Throws on settings that cannot be taken, and
 * `StoreInUse` when another process has the data folder: then this one is to stop.
 */
export async function openForServing(): Promise<void> {
  const { DATA_DIR } = env();
  process.once("exit", closeStore);
  await open(DATA_DIR, () => {});
}

async function open(dataDir: string, resume: () => void): Promise<void> {
  const state = await startStore(dataDir);
  resume();
  logHealth();
  if ("ok" in state) return;
  const resumeAgain = answerUnavailable();
  if (state.mayPass) setTimeout(() => void open(dataDir, resumeAgain), retryMs).unref();
}

function logHealth(): void {
  const found = health();
  if (found.status === "red") for (const reason of found.reasons) log.error(reason);
}
