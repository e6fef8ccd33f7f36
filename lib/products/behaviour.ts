import type { Behaviour } from "@/lib/records/behaviour";

export const productBehaviour: Behaviour = {
  defaults: () => ({ active: true }),
};
