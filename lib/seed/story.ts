/** Something that happens at a moment of the invented year. */
export type Happening = { at: number; happen: (now: Date) => void };

const day = 86_400_000;

/** A year of happenings, told in the order of their time whatever the order they were thought of. */
export class Story {
  private readonly happenings: Happening[] = [];
  constructor(private readonly now: Date) {}

  /** `daysAgo` may have a fraction; nothing happens after now. */
  plan(daysAgo: number, happen: Happening["happen"]): void {
    this.happenings.push({ at: this.now.getTime() - Math.max(0.01, daysAgo) * day, happen });
  }

  tell(): void {
    this.happenings.sort((a, b) => a.at - b.at);
    for (const { at, happen } of this.happenings) happen(new Date(Math.round(at)));
  }
}
