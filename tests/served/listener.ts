import type { LiveMessage } from "@/lib/live/message";

/** A browser that listens to what changes, loses its connection whenever it is told to, and comes back by itself. */
export class Listener {
  /** The numbers of the changes that it heard, in the order of hearing. */
  readonly heard: number[] = [];
  /** When each was heard, on the clock of `performance`. */
  readonly heardAt = new Map<number, number>();
  caughtUp = 0;
  private last: string;
  private going = true;
  private current = new AbortController();

  constructor(
    private readonly base: () => string,
    private readonly cookie: () => string,
    since: number,
  ) {
    this.last = String(since);
  }

  /** Listens until `stop`. */
  async listen(): Promise<void> {
    while (this.going) {
      await this.once().catch(() => {});
      if (this.going) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Loses the connection, as a computer does that goes to sleep. */
  drop(): void {
    this.current.abort();
  }

  stop(): void {
    this.going = false;
    this.drop();
  }

  private async once(): Promise<void> {
    this.current = new AbortController();
    const answer = await fetch(`${this.base()}/api/live?since=0`, {
      headers: { cookie: this.cookie(), "last-event-id": this.last },
      signal: this.current.signal,
    });
    if (!answer.ok || !answer.body) throw new Error(`Listening was answered ${answer.status}.`);
    let text = "";
    for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
      text += piece;
      const blocks = text.split("\n\n");
      text = blocks.pop()!;
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
    this.last = field("id") ?? this.last;
    const data = field("data");
    if (data === undefined || field("event")) return;
    const message = JSON.parse(data) as LiveMessage;
    if (message.kind === "catch_up") this.caughtUp++;
    if (message.kind !== "change") return;
    this.heard.push(message.id);
    this.heardAt.set(message.id, performance.now());
  }
}
