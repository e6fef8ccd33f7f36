import { failureOf } from "@/lib/failure";
import { actionAnswer, actionCall } from "../support/built";

/** What the server said it had written: a record by its id, with the values it was given. */
export type Promised = { id: number; name: string; description?: string };

type Made = { id: number; name: string };

/**
 * Makes accounts, a case on each, and then describes the account, until the server is gone. Every write that was
 * acknowledged is handed to `keep` at once; one that was under way when the server went was promised to nobody.
 */
export async function writeUntilGone(
  writer: Writer,
  topicId: number,
  keep: (promised: Promised) => void,
): Promise<void> {
  for (let nth = 1; ; nth++) {
    const name = `${writer.name}, account ${nth}`;
    const account = await writer.create("account", { name });
    if (!account) return;
    keep(account);
    const about = { name: `${name}, case`, topicId: String(topicId), accountId: String(account.id) };
    const made = await writer.create("case", about);
    if (!made) return;
    keep(made);
    const description = `Described by ${name}`;
    if (!(await writer.change("account", account.id, { description }))) return;
    keep({ ...account, description });
  }
}

/** Somebody who writes through the server actions that the forms call. Answers are null once the server is gone. */
export class Writer {
  private readonly createCall: (input: unknown) => RequestInit;
  private readonly changeCall: (input: unknown) => RequestInit;

  constructor(
    readonly name: string,
    private readonly base: string,
    cookie: string,
  ) {
    this.createCall = actionCall(base, cookie, "createRecordAction");
    this.changeCall = actionCall(base, cookie, "updateRecordAction");
  }

  async create(type: string, input: Record<string, string>): Promise<Made | null> {
    const said = await this.send(this.createCall({ type, input, links: [] }));
    return said && { ...(said.data as Made) };
  }

  change(type: string, id: number, input: Record<string, string>): Promise<object | null> {
    return this.send(this.changeCall({ type, id, input }));
  }

  private async send(init: RequestInit): Promise<{ data?: unknown } | null> {
    const text = await fetch(`${this.base}/accounts/new`, init)
      .then((answer) => answer.text())
      .catch(() => null);
    if (text === null) return null;
    const answer = actionAnswer(text);
    const failure = failureOf(answer);
    if (failure) throw new Error(failure.message);
    return answer;
  }
}
