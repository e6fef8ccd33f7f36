import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments, records, tasks } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { addNote } from "@/lib/interactions/write";
import { deleteRecord } from "@/lib/records/bin";
import { createRecord } from "@/lib/records/write";
import { kite } from "../canaries";
import type { TypeName } from "../rule";
import type { Planted } from "./world";

/** What every planted file holds. */
export const plantedBytes = Buffer.from("Some words in a file");
const plantedHash = createHash("sha256").update(plantedBytes).digest("hex");

/** Puts those bytes where a server on this data folder looks for them. */
export function plantBytes(dataDir: string): void {
  const shelf = join(dataDir, "files", plantedHash.slice(0, 2));
  mkdirSync(shelf, { recursive: true });
  writeFileSync(join(shelf, plantedHash), plantedBytes);
}

/** Whose a record is. */
export type Held = { ownerId: number | null; teamId: number | null };

/** Makes records whose every text can be told from all others wherever it turns up. */
export class Planter {
  readonly records: Planted[] = [];

  constructor(
    readonly now: Date,
    readonly topicId: number,
  ) {}

  /** A record of the type with a text in every field that takes one; `more` goes over them, as a form sends it. */
  plant(type: TypeName, wanted: Held, more: Record<string, string> = {}): Planted {
    const held = heldBy(type, wanted);
    const nth = this.records.length + 1;
    const mark = `zq${String(nth).padStart(3, "0")}`;
    const phone = String(2000 + nth);
    const input = {
      ...texts[type](mark, `(602) 731-${phone}`, this.topicId),
      ...holding(type, held),
      ...more,
    };
    const { id, name, values } = createRecord(system, type, input, this.now);
    const caseNumber = type === "case" ? String(values.number) : null;
    // A product has no owner to type; one that came from elsewhere may have.
    if (type === "product")
      db().update(records).set({ ownerId: held.ownerId }).where(eq(records.id, id)).run();
    const planted = {
      id,
      type,
      name,
      mark,
      phone,
      caseNumber,
      ...held,
      noteId: null,
      taskId: null,
      fileId: null,
    };
    this.records.push(planted);
    return planted;
  }

  /** Writes a flagged note on a record, with the record's own mark, and puts a task for `userId` and a file on it. */
  note(record: Planted, userId: number): void {
    const html = `<p>${kite(record.mark, "h")} about it</p>`;
    record.noteId = addNote(system, { type: record.type, id: record.id }, { html, flagged: true }, this.now);
    record.taskId = this.task(record, userId);
    record.fileId = this.file(record, userId);
    record.taskFor = userId;
  }

  private task({ id, mark }: Planted, userId: number): number {
    const dates = { createdAt: this.now, updatedAt: this.now };
    const due = { dueOn: this.now.toISOString().slice(0, 10), assigneeId: userId };
    const task = { recordId: id, kind: "task" as const, title: kite(mark, "t"), notes: "", ...due, ...dates };
    return db().insert(tasks).values(task).returning({ id: tasks.id }).get().id;
  }

  private file({ id, mark }: Planted, userId: number): number {
    const file = { recordId: id, name: `${kite(mark, "f")}.txt`, type: "text/plain", addedById: userId };
    const bytes = { bytes: plantedBytes.length, hash: plantedHash, addedAt: this.now };
    return db()
      .insert(attachments)
      .values({ ...file, ...bytes })
      .returning({ id: attachments.id })
      .get().id;
  }

  /** Moves a record to the bin, as if `userId` had done it. */
  bin(record: Planted, userId: number): void {
    deleteRecord({ ...system, userId }, record.type, record.id, this.now);
    record.binnedBy = userId;
  }
}

const assigned = ["case", "lead", "opportunity"];

/** Only what is worked on is assigned to a department. */
const heldBy = (type: TypeName, { ownerId, teamId }: Held): Held => ({
  ownerId,
  teamId: assigned.includes(type) ? teamId : null,
});

const holding = (type: TypeName, { ownerId, teamId }: Held): Record<string, string> => ({
  ...(type !== "product" && { ownerId: String(ownerId ?? "") }),
  ...(assigned.includes(type) && { teamId: String(teamId ?? "") }),
});

type Texts = (mark: string, phone: string, topicId: number) => Record<string, string>;

const named = (mark: string, noun: string) => `${noun} ${kite(mark, "n")}`;

const texts: Record<TypeName, Texts> = {
  account: (mark, phone) => ({
    ...{ name: named(mark, "Account"), number: kite(mark, "k"), email: `${kite(mark, "e")}@x.test`, phone },
    ...{ description: kite(mark, "d"), shippingCity: kite(mark, "c") },
  }),
  contact: (mark, mobilePhone) => ({
    ...{
      name: named(mark, "Contact"),
      email: `${kite(mark, "e")}@x.test`,
      mobilePhone,
      title: kite(mark, "d"),
    },
  }),
  case: (mark, _phone, topicId) => ({
    ...{ name: named(mark, "Case"), topicId: String(topicId), description: `<p>${kite(mark, "d")}</p>` },
  }),
  lead: (mark, phone) => ({
    ...{ name: named(mark, "Lead"), company: kite(mark, "d"), email: `${kite(mark, "e")}@x.test`, phone },
  }),
  opportunity: (mark) => ({ name: named(mark, "Opportunity"), amountCents: "100", stageId: "1" }),
  product: (mark) => ({
    ...{
      name: named(mark, "Product"),
      amountCents: "10",
      code: kite(mark, "k"),
      description: kite(mark, "d"),
    },
  }),
};
