import { connections, say } from "./connections";
import { expirePresences } from "./presence";
import { endThoseWhoChanged } from "./standing";

/** A quarter of the sessions is looked at each time, so that all are every two seconds and no request waits for it. */
const everyMs = 500;
const shares = 4;
const beatEveryMs = 15_000;

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportLiveWatch?: NodeJS.Timeout };

/** Looks after the connections for as long as there are any. */
export function watchConnections(): void {
  if (slot.rapportLiveWatch) return;
  let turn = 0;
  let beatenAt = Date.now();
  const look = () => {
    if (connections().size === 0) return stop();
    const now = new Date();
    turn = (turn + 1) % shares;
    endThoseWhoChanged(now, (place) => place % shares === turn);
    expirePresences(now);
    if (now.getTime() - beatenAt < beatEveryMs) return;
    beatenAt = now.getTime();
    beat();
  };
  slot.rapportLiveWatch = setInterval(look, everyMs).unref();
}

function stop(): void {
  clearInterval(slot.rapportLiveWatch);
  slot.rapportLiveWatch = undefined;
}

/** Tells all that they are connected, and from where to resume: somebody who may hear little has not heard it else. */
function beat(): void {
  for (const connection of connections())
    say(connection, `id: ${connection.heard}\nevent: beat\ndata: ${connection.heard}\n\n`);
}
