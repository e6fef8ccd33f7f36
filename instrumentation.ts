/** Runs once in a server, before its first request, and in no build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  // Within the function, so that nothing of it is built for a runtime without Node.
  const { beginServing } = await import("@/lib/begin-serving");
  await beginServing();
}
