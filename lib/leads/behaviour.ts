import { Invalid } from "@/lib/errors";
import type { Behaviour } from "@/lib/records/behaviour";

export const leadBehaviour: Behaviour = {
  defaults: () => ({ status: "open" }),
  check: (_viewer, { before }) => {
    if (before?.status === "qualified")
      throw new Invalid(
        {},
        "This lead was qualified and stays as it was then. Change its opportunity instead.",
      );
  },
};
