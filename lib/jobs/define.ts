import type { z } from "zod";

/** One sort of work: what it is told, and the one call that does it. It may run twice, and must bear that. */
type Definition<Payload> = {
  payload: z.ZodType<Payload>;
  run: (payload: Payload, now: Date) => void | Promise<void>;
};

export type Job = { run: (payload: unknown, now: Date) => Promise<void> };

/** Keeps the payload's type together with the work that reads it, and forgets it outside. */
export const job = <Payload>({ payload, run }: Definition<Payload>): Job => ({
  run: async (sent, now) => run(payload.parse(sent), now),
});
