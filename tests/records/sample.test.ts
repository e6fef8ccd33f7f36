import { inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { events, interactionRecords, interactions, records } from "@/db/schema";
import { NotFound } from "@/lib/errors";
import { followCase } from "@/lib/interactions/follow";
import { getAnyRecord } from "@/lib/records/record";
import { hasSampleData, removeSampleData } from "@/lib/records/sample";
import { createRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, topic } from "../support/world";

const mark = (...ids: number[]) =>
  db().update(records).set({ sample: true }).where(inArray(records.id, ids)).run();

/** A note of that time on a record. */
function write(recordId: number, sample: boolean, at: Date) {
  const note = { recordId, kind: "note", at, html: "", text: "", createdAt: at, sample } as const;
  const row = db().insert(interactions).values(note).returning().get();
  db().insert(interactionRecords).values({ recordId, at, interactionId: row.id }).run();
  return row;
}

test("removing sample data leaves what people made, without the sample's points and notes", async () => {
  const { admin, support } = newWorld();
  const make = (type: string, input: Record<string, string>) => createRecord(admin, type, input, noon);
  const topicId = String(topic("Password reset", -20));
  const samples = Array.from({ length: 45 }, (_, n) => make("contact", { name: `Sample ${n}` }).id);
  const account = make("account", { name: "Ours" });
  const accountId = String(account.id);
  const sampleCase = make("case", { name: "Sample case", topicId, accountId });
  const ours = make("case", { name: "Our case", topicId, contactId: String(samples[0]) });
  write(sampleCase.id, true, later(5));
  followCase(sampleCase);
  const kept = write(account.id, false, later(1));
  write(account.id, true, later(9));
  mark(...samples, sampleCase.id);
  expect(getAnyRecord(admin, account.id).values.score).toBe(30);

  const sue = person("Sue", "Support Agent", support);
  await expect(removeSampleData(sue, later(20))).rejects.toThrow(NotFound);
  expect(hasSampleData()).toBe(true);

  await removeSampleData(admin, later(20));
  expect(hasSampleData()).toBe(false);
  expect(
    db()
      .select()
      .from(records)
      .all()
      .map(({ id }) => id),
  ).toEqual([account.id, ours.id]);
  expect(getAnyRecord(admin, ours.id).values.contactId).toBeNull();
  expect(getAnyRecord(admin, account.id).values).toMatchObject({ score: 50, lastInteractionAt: +later(1) });
  expect(db().select().from(interactions).all()).toEqual([kept]);
  expect(db().select().from(events).all().at(-1)).toMatchObject({
    kind: "admin.removed",
    subject: "company",
  });
});
