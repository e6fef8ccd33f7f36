import type { TypeName } from "../rule";

/** Somebody who asks. */
export type Person = {
  key: string;
  userId: number;
  email: string;
  teamIds: number[];
  role: string | null;
  superAdmin: boolean;
  licensed: boolean;
};

/** A record with what tells it from all others in whatever is answered. */
export type Planted = {
  id: number;
  type: TypeName;
  name: string;
  /** Stands in every text of the record, followed by a letter and `kite`. */
  mark: string;
  /** The last digits of every phone number of it. */
  phone: string;
  caseNumber: string | null;
  ownerId: number | null;
  teamId: number | null;
  /** Who put it into the recycle bin; missing for a live record. */
  binnedBy?: number;
  noteId: number | null;
  /** A task and a file on it, which come with its note. */
  taskId: number | null;
  fileId: number | null;
  /** Whose the task is. */
  taskFor?: number;
};

/** What each reader has to do with: their own, and somebody else's that is linked to it. */
export type Holdings = {
  mine: Record<TypeName, Planted>;
  foreign: Record<TypeName, Planted>;
  binned: Planted;
  /** Long work of theirs, whose report names all of these. */
  operationId: number;
};

export type World = {
  people: Record<string, Person>;
  teams: { red: number; blue: number; green: number };
  records: Planted[];
  holdings: Record<string, Holdings>;
  /** By kind of record: of a colleague, of my team, of others, of nobody. */
  shared: Record<"colleagues" | "teams" | "others" | "nobodys", Partial<Record<TypeName, Planted>>>;
  /** What only some administrators may read. */
  adminSecrets: { text: string; pages: string[] }[];
};

/** The readers that have records of their own. */
export const readers = [
  "superAdmin",
  "administrator",
  "manager",
  "salesAgent",
  "supportAgent",
  "readOnly",
  "ownWork",
  "ownDepartment",
  "frontDesk",
  "backOffice",
  "leadsOnly",
] as const;
