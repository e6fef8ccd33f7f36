const patienceMs = 3000;

/** Whether the server answers at all, be it well or not. */
export async function isThere(): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceMs);
  return fetch("/api/health", { method: "HEAD", cache: "no-store", signal }).then(
    () => true,
    () => false,
  );
}
