import { unstable_rethrow } from "next/navigation";
import type { ActionResult, Failure } from "@/lib/failure";

const unreachable: Failure = {
  kind: "broken",
  message: "The server could not be reached, and nothing was saved. Please try again.",
};

/** What a server action answers; where the server cannot be reached, a failure that says so. */
export async function attempt<Data>(
  answer: Promise<ActionResult<Data> | undefined>,
): Promise<ActionResult<Data>> {
  try {
    return (await answer) ?? {};
  } catch (error) {
    unstable_rethrow(error);
    return { serverError: unreachable };
  }
}
