/** The ways that a customer reaches out, each with its own limit for a first response. */
export const channels = ["email", "call", "chat", "sms"] as const;
export type Channel = (typeof channels)[number];

export const channelNames: Record<Channel, string> = {
  email: "Email",
  call: "Call",
  chat: "Chat",
  sms: "SMS",
};

/** Units that a limit is written in, each in seconds. A day is 24 hours. */
const secondsOf = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;
export type Unit = keyof typeof secondsOf;

export const resolutionUnits = ["minutes", "hours", "days"] as const satisfies readonly Unit[];
export const responseUnits = ["seconds", "minutes", "hours"] as const satisfies readonly Unit[];

/** A limit as people write it. */
export type Span = { amount: number; unit: Unit };

/** A limit in seconds. */
export const toSeconds = ({ amount, unit }: Span): number => amount * secondsOf[unit];

/** The same in the largest of `units` that leaves no rest: 5400 seconds are 90 minutes. */
export function inWords(seconds: number, units: readonly [Unit, ...Unit[]]): Span {
  const unit = units.findLast((each) => seconds % secondsOf[each] === 0) ?? units[0];
  return { amount: seconds / secondsOf[unit], unit };
}

/** “1 day”, “90 minutes”. */
export const spanText = ({ amount, unit }: Span): string =>
  `${amount.toLocaleString("en")} ${amount === 1 ? unit.slice(0, -1) : unit}`;
