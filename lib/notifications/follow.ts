import { setImmediate } from "node:timers/promises";
import { followCommits } from "@/db/client";
import { log } from "@/lib/log";
import { notifyOfNext } from "./reader";
import { tellUnread } from "./unread";

const paceMs = 200;

type Following = { timer?: NodeJS.Timeout; busy: boolean };

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportNotifying?: Following };

/** Has everybody notified of what is committed, soon after it was. To be called once the store is open. */
export function followWithNotifications(): void {
  if (slot.rapportNotifying) return;
  const state: Following = { busy: false };
  slot.rapportNotifying = state;
  const run = async () => {
    state.timer = undefined;
    state.busy = true;
    await notifyAll().finally(() => {
      state.busy = false;
    });
  };
  const nudge = () => {
    if (!state.busy) state.timer ??= setTimeout(run, paceMs).unref();
  };
  followCommits("notifications", nudge);
  nudge();
}

/** In slices, between which requests are answered. */
async function notifyAll(): Promise<void> {
  try {
    for (let told = notifyOfNext(); told; told = notifyOfNext()) {
      for (const userId of told) tellUnread(userId);
      await setImmediate();
    }
  } catch (error) {
    // It goes on from where it is with the next commit.
    log.error({ err: error }, "Notifying stumbled");
  }
}
