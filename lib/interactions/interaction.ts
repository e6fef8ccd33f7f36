/** What can be logged, as SPEC.md 9.4 names it. */
export const logKinds = ["call", "email", "sms", "meeting", "other"] as const;
export const kinds = ["note", ...logKinds] as const;
export type InteractionKind = (typeof kinds)[number];

export const directions = ["inbound", "outbound"] as const;
export type Direction = (typeof directions)[number];

export const kindLabels: Record<InteractionKind, string> = {
  note: "Note",
  call: "Call",
  email: "Email",
  sms: "SMS",
  meeting: "Meeting",
  other: "Other",
};

export const directionLabels: Record<Direction, string> = { inbound: "Inbound", outbound: "Outbound" };

/** Something to be written into a history, at the moment when it is. */
export type Entry =
  | { kind: "note"; html: string }
  | {
      kind: (typeof logKinds)[number];
      direction: Direction;
      durationMinutes?: number | null;
      html: string;
    };

/** What a flag says: until when it pops up, and who has dismissed it. */
export type Flag = {
  /** The last day of it on the reader's clock, `YYYY-MM-DD`; null when it has no end. */
  endsOn: string | null;
  ended: boolean;
  acknowledgedBy: { name: string; at: string }[];
};

/** An interaction as a reader of a history sees it, ready to draw. Times are on the reader's clock. */
export type Interaction = {
  id: number;
  kind: InteractionKind;
  direction: Direction | null;
  /** Milliseconds since 1970. */
  at: number;
  /** Its heading in the history: `Thursday, September 19`. */
  day: string;
  /** `12:20 PM`. */
  time: string;
  durationMinutes: number | null;
  author: string;
  /** The reader wrote it. */
  mine: boolean;
  html: string;
  /** Where it was written, when that is another record than the one whose history this is. */
  home: { id: number; type: string; label: string; name: string; path: string } | null;
  flag: Flag | null;
  /** When it was last changed, in milliseconds; null when never. A change sends it back. */
  updatedAt: number | null;
  mayChange: boolean;
};

/** A piece of a history, oldest first. `before` asks for what comes before it; null when nothing does. */
export type HistoryPage = { items: Interaction[]; before: string | null };
