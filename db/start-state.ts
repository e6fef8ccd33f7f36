/** How the start of this process's store went. `mayPass`: trying again later may help, as when a disk is full. */
export type StartState = { ok: true } | { red: string; mayPass: boolean };

// On the global object, because a bundler may load this module more than once in a process.
const slot = globalThis as { rapportStart?: StartState };

/** How the start went; undefined before there was one. */
export const startState = (): StartState | undefined => slot.rapportStart;

export function recordStart(state: StartState): StartState {
  slot.rapportStart = state;
  return state;
}
