/** Whom something that an agent kept is for: everybody, or its maker alone (SPEC.md 5.6). */
export const availabilities = { shared: "All Agents", own: "Only Me" } as const;

/** The words of it. */
export const availabilityLabel = (shared: boolean): string =>
  shared ? availabilities.shared : availabilities.own;

/** What anybody knows of something that an agent kept, whoever made it. */
export type Kept = { id: number; name: string; shared: boolean; mine: boolean };

/** The same where it is managed. */
export type Managed = Kept & { owner: string; mayChange: boolean };
