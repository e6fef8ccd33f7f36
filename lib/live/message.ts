import type { Subject } from "@/lib/events/subject";

/** Somebody who is on a record just now. */
export type Person = { userId: number; name: string; doing: Doing };

export const doings = ["viewing", "replying"] as const;
export type Doing = (typeof doings)[number];

/** What the server tells the browsers that are connected. It names what changed, never what it became: that is read. */
export type LiveMessage =
  | {
      kind: "change";
      /** The number of the entry in the history. */
      id: number;
      /** Its kind; `record.unseen` where a record left what the viewer may see. */
      event: string;
      subject: Subject;
      type?: string;
      recordId?: number;
      /** Other records that show it too: the account of a case, and what else the record is linked to. */
      on?: number[];
      /** The viewer owns the record, or has it to do, or did until then. */
      mine?: true;
      actorId: number | null;
    }
  /** More was missed than is worth telling: read all again. */
  | { kind: "catch_up" }
  /** Everybody else on the record. */
  | { kind: "presence"; recordId: number; people: Person[] }
  | { kind: "notified"; unread: number };

export type LiveChange = Extract<LiveMessage, { kind: "change" }>;

/** Whether it tells of a record that is the viewer's, or was until then. */
export const isMine = (message: LiveMessage): message is LiveChange =>
  message.kind === "change" && message.mine === true;
