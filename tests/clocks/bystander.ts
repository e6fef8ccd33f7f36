import { isWorkedByTheWall } from "./wall";
import { office, on } from "./world";

/** A Friday, half an hour before everybody goes home; the Monday after it is a holiday. */
export const begin = on("03-06 16:30");

export type Limit = { name: string; minutes?: number; penalty: number; emailSeconds?: number };

/** One stopwatch: what it shows, whether it is started at all, and whether it has cost what it may cost. */
class Stopwatch {
  used = 0;
  going = true;
  paid = false;

  restart(): void {
    [this.used, this.going, this.paid] = [0, true, false];
  }
}

const minutesOfDay = { office: 8 * 60, always: 24 * 60 };
const worked = new Map<number, boolean>();

/**
 * Somebody who stands beside a case in Support with a stopwatch for its resolution and one for its first response, looks
 * at the wall each minute, and writes down what is to be paid. A plain model of SPEC.md 5.5 without any arithmetic of
 * calendars.
 */
export class Bystander {
  costs: string[] = [];
  binned = false;
  private now = 0;
  private status: "open" | "awaiting_response" | "resolved" = "open";
  private inSupport = true;
  private customerWrote = false;
  private readonly resolution = new Stopwatch();
  private readonly response = new Stopwatch();

  constructor(
    private readonly limits: readonly Limit[],
    private topic: number,
  ) {}

  wait(minutes: number): void {
    for (const until = this.now + minutes; this.now < until; this.now++) {
      this.pay();
      if (!this.isWorked()) continue;
      if (this.resolves) this.resolution.used++;
      if (this.responds) this.response.used++;
    }
    this.pay();
  }

  /** Takes note of what was done to the case just now. */
  see(verb: string, pick: number): void {
    if (verb === "bin") this.binned = !this.binned;
    else if (verb === "topic") this.topic = pick;
    else if (verb === "department") this.inSupport = pick === 0;
    else if (verb === "outbound") this.response.going = false;
    else if (verb === "inbound") this.hearCustomer();
    else if (verb !== "look") this.move(verb as typeof this.status);
    this.pay();
  }

  private move(status: typeof this.status): void {
    if (this.status === "resolved" && status !== "resolved") this.resolution.restart();
    if (status === "resolved") this.response.going = false;
    this.status = status;
  }

  private hearCustomer(): void {
    if (this.status === "resolved" || this.customerWrote) return;
    this.customerWrote = true;
    this.response.restart();
  }

  private get resolves(): boolean {
    return this.status === "open" && !this.binned;
  }

  private get responds(): boolean {
    return this.response.going && !this.binned;
  }

  private pay(): void {
    const { minutes, penalty, emailSeconds } = this.limits[this.topic]!;
    const day = this.inSupport ? minutesOfDay.office : minutesOfDay.always;
    const limit = minutes === 1440 ? day : minutes;
    if (this.resolves) this.payFor("resolution", limit, penalty);
    if (this.responds) this.payFor("response", emailSeconds && emailSeconds / 60, 3);
  }

  private payFor(what: "resolution" | "response", limit: number | undefined, penalty: number): void {
    const watch = this[what];
    if (watch.paid || limit === undefined || watch.used < limit) return;
    watch.paid = true;
    this.costs.push(`${this.at().toISOString().slice(5, 19).replace("T", " ")} ${what} -${penalty}`);
  }

  private at(): Date {
    return new Date(begin.getTime() + this.now * 60_000);
  }

  private isWorked(): boolean {
    if (!this.inSupport) return true;
    const known = worked.get(this.now) ?? isWorkedByTheWall(office, this.at());
    worked.set(this.now, known);
    return known;
  }
}
