/** What a stage says of the deals in it. Free of server imports. */
export const stageKinds = ["open", "won", "lost"] as const;
export type StageKind = (typeof stageKinds)[number];

export const kindNames: Record<StageKind, string> = { open: "Open", won: "Won", lost: "Lost" };

/** A deal that is closed is no longer likely: what it is, per cent. */
const settled: Partial<Record<StageKind, number>> = { won: 100, lost: 0 };

/** How likely deals in a stage are to be won, per cent: what the admin says, unless the kind settles it. */
export const probabilityOf = (kind: StageKind, said: number): number => settled[kind] ?? said;

/** Whether the kind leaves the probability to the admin. */
export const isOpenKind = (kind: StageKind): boolean => settled[kind] === undefined;
