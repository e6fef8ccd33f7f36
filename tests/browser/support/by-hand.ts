import type { Page } from "@playwright/test";
import { type Failure, failureOf } from "@/lib/failure";
import { actionAnswer, actionCall } from "@/tests/support/built";

/** Calls a server action by hand with whatever input, as no form of ours would. Gives why it was refused, if it was. */
export async function act(page: Page, name: string, input: unknown): Promise<Failure | null> {
  const base = new URL(page.url()).origin;
  const { headers, body } = actionCall(base, "", name)(input);
  const answer = await page.request.post("/accounts/new", { headers, data: body });
  if (answer.status() !== 200) throw new Error(`${name} answered ${answer.status()}.`);
  return failureOf(actionAnswer(await answer.text()));
}
