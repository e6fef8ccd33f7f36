import { runOut } from "@/lib/clocks/charge";

/** Something that happens at a moment of the invented year. */
type Happening = { at: number; happen: (now: Date) => void };

const hour = 3_600_000;
const day = 24 * hour;
/** Nine in the morning in Arizona, where the story is set, as hours of UTC; it closes eight hours later. */
const opens = 16 * hour;
const open = 8 * hour;

/** A year of happenings, told in the order of their time whatever the order they were thought of. */
export class Story {
  private readonly happenings: Happening[] = [];
  constructor(private readonly now: Date) {}

  /** `daysAgo` may have a fraction; nothing happens after now. */
  plan(daysAgo: number, happen: Happening["happen"]): void {
    this.happenings.push({ at: inOpeningHours(this.now.getTime() - Math.max(0.01, daysAgo) * day), happen });
  }

  /** The same to the hour, at whatever time of the day that is. */
  planHours(hoursAgo: number, happen: Happening["happen"]): void {
    this.happenings.push({ at: this.now.getTime() - Math.round(hoursAgo * hour), happen });
  }

  /** Makes everything happen, each in its turn, and what clocks ran out in between. */
  tell(): void {
    this.happenings.sort((a, b) => a.at - b.at);
    for (const { at, happen } of this.happenings) {
      runOut(new Date(at));
      happen(new Date(at));
    }
    runOut(this.now);
  }
}

/** The same day, its length folded into the hours in which people work; what came first stays first. */
function inOpeningHours(at: number): number {
  const midnight = Math.floor(at / day) * day;
  return Math.round(midnight - day + opens + ((at - midnight) / day) * open);
}
