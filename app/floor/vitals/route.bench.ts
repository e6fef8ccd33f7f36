import { monitorEventLoopDelay } from "node:perf_hooks";

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

/** How the server feels since the last call (bench builds only): memory in bytes, event-loop delay in milliseconds. */
export function GET(): Response {
  const answer = {
    rss: process.memoryUsage().rss,
    delayP99: delay.percentile(99) / 1e6,
    delayMax: delay.max / 1e6,
  };
  delay.reset();
  return Response.json(answer);
}
