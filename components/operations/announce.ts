const started = "rapport:operation";

/** Says that long work was begun, so that its progress is shown. */
export const announceOperation = (): void => void dispatchEvent(new Event(started));

/** Hears when long work is begun on this page; gives what ends that. */
export function hearOperations(listener: () => void): () => void {
  addEventListener(started, listener);
  return () => removeEventListener(started, listener);
}
