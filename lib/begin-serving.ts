import { watchClocks } from "./clocks/watch";
import { closeConnectionsAtStop } from "./health/closing-connections";
import { openForServing } from "./health/serve";
import { startJobs } from "./jobs/start";
import { endConnectionsAtStop } from "./live/connections";
import { watchRequests } from "./operations/requests";
import { correctIncomingRequests } from "./sessions/incoming";

/** All that a server does before its first request. Ends the process where it must not serve, saying why. */
export async function beginServing(): Promise<void> {
  await openForServing().catch(stop);
  startJobs();
  watchClocks();
  watchRequests();
  closeConnectionsAtStop();
  endConnectionsAtStop();
  correctIncomingRequests();
}

// Wrong settings, or another process on the same data: a plain sentence, and no server that looks alive.
function stop(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
