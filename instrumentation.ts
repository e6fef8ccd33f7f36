/** Runs once in a server, before its first request, and in no build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { openForServing } = await import("@/lib/health/serve");
  await openForServing().catch(stop);
  const { startJobs } = await import("@/lib/jobs/start");
  startJobs();
  const { correctIncomingRequests } = await import("@/lib/sessions/incoming");
  correctIncomingRequests();
}

// Wrong settings, or another process on the same data: a plain sentence, and no server that looks alive.
function stop(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
