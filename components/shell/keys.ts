export const keyGroups = ["Global", "List", "Record", "Case Inbox", "Board", "Calendar"] as const;
export type KeyGroup = (typeof keyGroups)[number];

/** What keys do one thing: `Mod+K` (Ctrl or ⌘), `G H` (one after the other), or a plain key. Any of `keys` does it. */
export type KeyEntry = { group: KeyGroup; does: string; keys: readonly string[] };

/**
 * Every key that Rapport listens to. It feeds the handlers (`useKeys`), `aria-keyshortcuts`, the tooltips and the
 * sheet behind `?`; what the record types add (`C A`, `G A`) comes from their definitions.
 */
export const keys = {
  search: { group: "Global", does: "Search", keys: ["/"] },
  commands: { group: "Global", does: "Search and commands", keys: ["Mod+K"] },
  create: { group: "Global", does: "Create…", keys: ["C"] },
  home: { group: "Global", does: "Go to Home", keys: ["G H"] },
  calendar: { group: "Global", does: "Go to Calendar", keys: ["G D"] },
  inbox: { group: "Global", does: "Go to Case Inbox", keys: ["G I"] },
  notifications: { group: "Global", does: "Go to Notifications", keys: ["G N"] },
  undo: { group: "Global", does: "Undo your last change", keys: ["Mod+Z"] },
  fold: { group: "Global", does: "Fold or unfold the menu", keys: ["["] },
  sheet: { group: "Global", does: "Keyboard shortcuts", keys: ["?"] },
  close: { group: "Global", does: "Close what is on top", keys: ["Escape"] },
  listNext: { group: "List", does: "Next row", keys: ["J", "ArrowDown"] },
  listPrevious: { group: "List", does: "Previous row", keys: ["K", "ArrowUp"] },
  listOpen: { group: "List", does: "Open", keys: ["Enter"] },
  listPreview: { group: "List", does: "Preview", keys: ["Space"] },
  listEdit: { group: "List", does: "Edit", keys: ["E"] },
  listSelect: { group: "List", does: "Select", keys: ["X"] },
  listExtend: { group: "List", does: "Select the row and the next", keys: ["Shift+ArrowDown"] },
  listExtendBack: { group: "List", does: "Select the row and the one before", keys: ["Shift+ArrowUp"] },
  recordTab: { group: "Record", does: "Go to a tab", keys: ["1", "2", "3", "4", "5", "6"] },
  recordNext: { group: "Record", does: "Next record of the list you came from", keys: ["J"] },
  recordPrevious: { group: "Record", does: "Previous record of the list you came from", keys: ["K"] },
  recordNote: { group: "Record", does: "Write a note", keys: ["N"] },
  recordLog: { group: "Record", does: "Log an interaction", keys: ["L"] },
  recordTask: { group: "Record", does: "Put down a task", keys: ["T"] },
  inboxNext: { group: "Case Inbox", does: "Next case", keys: ["J", "ArrowDown"] },
  inboxPrevious: { group: "Case Inbox", does: "Previous case", keys: ["K", "ArrowUp"] },
  inboxOpen: { group: "Case Inbox", does: "Go into the case", keys: ["Enter"] },
  inboxReply: { group: "Case Inbox", does: "Reply: log what was answered", keys: ["R"] },
  inboxNote: { group: "Case Inbox", does: "Write a note", keys: ["N"] },
  inboxAssign: { group: "Case Inbox", does: "Assign", keys: ["A"] },
  inboxStatus: { group: "Case Inbox", does: "Change the status", keys: ["S"] },
  inboxTopic: { group: "Case Inbox", does: "Change the topic", keys: ["T"] },
  inboxResolve: { group: "Case Inbox", does: "Resolve, and go to the next case", keys: ["E"] },
  inboxBack: { group: "Case Inbox", does: "Back to the list", keys: ["Escape"] },
  boardWalk: {
    group: "Board",
    does: "Go from tile to tile",
    keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
  },
  boardLift: { group: "Board", does: "Lift the tile, and drop it", keys: ["Space"] },
  boardMove: { group: "Board", does: "Move to…", keys: ["M"] },
  boardPreview: { group: "Board", does: "Preview", keys: ["P"] },
  calendarNew: { group: "Calendar", does: "New task", keys: ["N"] },
  calendarToday: { group: "Calendar", does: "Today", keys: ["T"] },
  calendarNext: { group: "Calendar", does: "Next days", keys: ["J"] },
  calendarPrevious: { group: "Calendar", does: "Previous days", keys: ["K"] },
  calendarMonth: { group: "Calendar", does: "Month", keys: ["M"] },
  calendarWeek: { group: "Calendar", does: "Week", keys: ["W"] },
  calendarAgenda: { group: "Calendar", does: "Agenda", keys: ["A"] },
} as const satisfies Record<string, KeyEntry>;

export type KeyName = keyof typeof keys;

/** The keys that a record type adds to the sheet. */
export const typeKeys = (type: { one: string; many: string; key?: string; mayAdd: boolean }): KeyEntry[] =>
  type.key
    ? [
        { group: "Global", does: `Go to ${type.many}`, keys: [`G ${type.key.toUpperCase()}`] },
        ...(type.mayAdd ? [createKey(type.one, type.key)] : []),
      ]
    : [];

const createKey = (one: string, key: string): KeyEntry => ({
  group: "Global",
  does: `Create ${one.toLowerCase()}`,
  keys: [`C ${key.toUpperCase()}`],
});

/** Whether a plain character does it: such keys sleep while somebody types, and can be switched off (WCAG 2.1.4). */
export const isPlainCharacter = (key: string): boolean => key.split(" ").every((part) => part.length === 1);

const named: Record<string, string> = {
  Mod: "Ctrl",
  Escape: "Esc",
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** Keys as `Kbd` and tooltips write them: `Ctrl K`, `G H`. */
export const written = (key: string): string =>
  key
    .split(/[+ ]/)
    .map((part) => named[part] ?? part)
    .join(" ");

/** Keys in the notation of `aria-keyshortcuts`, which has no way to write one key after another. */
export function ariaKeys(list: readonly string[]): string | undefined {
  const single = list.filter((key) => !key.includes(" "));
  const both = single.flatMap((key) =>
    key.startsWith("Mod+") ? [key.replace("Mod", "Control"), key.replace("Mod", "Meta")] : [key],
  );
  return both.join(" ") || undefined;
}
