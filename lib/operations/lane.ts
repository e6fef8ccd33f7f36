/** What this process works on. On the global object, because a bundler may load this module more than once. */
type Lane = { busy: Set<number>; workers: number; takeUp?: () => void };

const slot = globalThis as { rapportOperations?: Lane };

/** The lane of this process. */
export function lane(): Lane {
  slot.rapportOperations ??= { busy: new Set(), workers: 0 };
  return slot.rapportOperations;
}

/** Has new work taken up after the present transaction, where this process serves; a command leaves it to the server. */
export function wake(): void {
  const { takeUp } = lane();
  if (takeUp) setImmediate(takeUp);
}
