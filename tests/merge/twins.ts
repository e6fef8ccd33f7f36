import { db } from "@/db/client";
import { interactionRecords, interactions, links, records, watchers } from "@/db/schema";
import { adjustScore } from "@/lib/experience/adjust";
import { checkData } from "@/lib/health/check-data";
import { addNote } from "@/lib/interactions/write";
import { mergeRecords } from "@/lib/merge/merge";
import type { Input } from "@/lib/records/input";
import { linkRecords } from "@/lib/records/links";
import { readWithoutAccess } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { watch } from "@/lib/records/watch";
import { createRecord, updateRecord } from "@/lib/records/write";
import { later, newWorld, noon, person, topic, type World } from "../support/world";

export let world: World;

/** A new company for each test. */
export function beginWorld(): void {
  world = newWorld();
}

/** A record that the admin made at noon. */
export const make = (type: string, input: Input) => createRecord(world.admin, type, input, noon);
/** The record whoever asks. */
export const read = (type: string, id: number) => readWithoutAccess(recordType(type), id)!;
/** Another value, nine minutes past. */
export const change = (type: string, id: number, input: Input, at = later(9)) =>
  updateRecord(world.admin, type, id, input, at);

/** Merges two records at five past, with the values in `take` of the loser. Gives the merge. */
export function merge(
  type: string,
  survivorId: number,
  loserId: number,
  take: string[] = [],
  viewer = world.admin,
) {
  const versions = {
    survivor: read(type, survivorId).version,
    loser: read(type, loserId).version,
  };
  return mergeRecords(viewer, { type, survivorId, loserId, take, versions }, later(5));
}

/** Everything that the store holds of records, but for when and how often they were written. */
export function picture() {
  const rows = db().select().from(records).all();
  return {
    records: rows.map(({ updatedAt: _, updatedById: __, version: ___, ...row }) => row),
    values: rows.map(({ type, id }) => {
      const { updatedAt: _, updatedById: __, activityAt: ___, ...values } = read(type, id).values;
      return values;
    }),
    links: db().select().from(links).orderBy(links.fromId, links.toId).all(),
    watchers: db().select().from(watchers).orderBy(watchers.recordId, watchers.userId).all(),
    interactions: db().select().from(interactions).all(),
    shown: db()
      .select()
      .from(interactionRecords)
      .orderBy(interactionRecords.recordId, interactionRecords.interactionId)
      .all(),
  };
}

/** What the check of all data finds. */
export const faults = () => [...checkData()];

/** Two accounts that are one, with cases, contacts, notes, watchers and scores of their own and some that they share. */
export function twins() {
  const slow = topic("Slow", -30);
  const kind = topic("Kind", 60);
  const survivor = make("account", { name: "ABC Cleaning", email: "abc@example.com", number: "A-1" });
  const loser = make("account", { name: "ABC Cleaning Inc.", phone: "(480) 555-1234", number: "A-2" });
  const shared = make("contact", { firstName: "Taylor", lastName: "Smith" });
  const own = make("contact", { firstName: "Alexa", lastName: "Jones", primaryOfId: loser.id });
  const first = make("contact", { firstName: "Pat", lastName: "Lee", primaryOfId: survivor.id });
  for (const account of [survivor, loser])
    linkRecords(world.admin, { type: "account", id: account.id, relation: "contacts" }, shared.id, noon);
  const cases = [slow, kind, slow].map((topicId, at) =>
    make("case", { name: `Case ${at}`, topicId, accountId: loser.id, contactId: own.id }),
  );
  const kept = make("case", { name: "Kept", topicId: slow, accountId: survivor.id });
  adjustScore(world.admin, { accountId: loser.id, points: 7, reason: "A letter of praise" }, later(1));
  addNote(world.admin, { type: "account", id: loser.id }, { html: "<p>On the account</p>" }, later(2));
  addNote(world.admin, { type: "case", id: cases[0]!.id }, { html: "<p>On its case</p>" }, later(3));
  const sam = person("Sam", "Manager", world.sales);
  watch(sam, loser.id, noon);
  for (const id of [survivor.id, loser.id]) watch(world.admin, id, noon);
  return { survivor, loser, shared, own, first, cases, kept, sam };
}
