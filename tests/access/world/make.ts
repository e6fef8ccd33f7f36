import { and, eq } from "drizzle-orm";
import { db, store } from "@/db/client";
import { events, notifications, operationFaults, operations, recentRecords, watchers } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { createIntegration } from "@/lib/integrations/change-integration";
import { createMacro } from "@/lib/macros/change";
import { createText } from "@/lib/predefined-texts/change";
import { linkRecords } from "@/lib/records/links";
import { updateRecord } from "@/lib/records/write";
import { createTopic } from "@/lib/topics/change-topic";

import { createArticle } from "@/lib/wiki/change-article";

import { kite } from "../canaries";

import { hireCast } from "./cast";
import { type Held, Planter } from "./plant";
import { type Holdings, type Person, type Planted, readers, type World } from "./world";

/** Ids that no other number in an answer is like, so that an id alone is told too. */
const firstIds = { records: 7_310_000, interactions: 8_410_000, tasks: 8_510_000, attachments: 8_610_000 };

/**
 * Fills the open store, which must be new: readers of every role, and for each of them records of every type, of
 * theirs, of others and linked across, with notes, score events, histories, watchers and visits.
 */
export async function makeWorld(now: Date): Promise<World> {
  const cast = await hireCast(now);
  for (const [table, seq] of Object.entries(firstIds))
    store().sqlite.prepare("insert into sqlite_sequence (name, seq) values (?, ?)").run(table, seq);
  const topic = { name: "Late delivery", categoryId: 1, teamIds: [], points: -5, reopenPenalty: 0 };
  const limits = {
    resolutionMinutes: null,
    resolutionPenalty: 0,
    responseLimits: {},
    overageDisabled: false,
  };
  const planter = new Planter(now, createTopic(system, { ...topic, ...limits, pointsDisabled: false }, now));
  plantArticles(now);
  plantIntegration(now);
  const shared = plantShared(planter, cast);
  const holdings = Object.fromEntries(
    readers.map((key) => [key, plantFor(planter, cast.people[key]!, elsewhere(cast))]),
  );
  plantKept(cast.people.otto!, shared.others.account!, now);
  visit(Object.entries(holdings), cast.people, planter.records, now);
  return { ...cast, shared, holdings, records: planter.records };
}

/** An article that is published, number 1, and a draft, number 2. */
function plantArticles(now: Date): void {
  const article = { html: "<p>Say when it comes.</p>", categoryId: 1, topicIds: [] };
  createArticle(system, { ...article, title: "Deliveries that are late", published: true }, now);
  createArticle(system, { ...article, title: "Deliveries that are lost", published: false }, now);
}

/** A frame, number 1, that is told of an account and a contact. */
function plantIntegration(now: Date): void {
  const address = "https://orders.test/{{account.name}}/{{contact.name}}/{{case.name}}";
  createIntegration(system, { name: "Orders", address, shownAs: "frame", active: true }, now);
}

type Cast = Awaited<ReturnType<typeof hireCast>>;

/** Otto's macros and texts: the first of each is for everybody and tells of records, the second is his alone. */
function plantKept({ userId }: Person, { id, mark }: Planted, now: Date): void {
  const otto = { ...system, userId };
  const entries = [{ kind: "note" as const, html: "<p>By a macro</p>" }];
  const filling = { priorityId: "2", accountId: String(id) };
  const text = "<p>{{case.name}} {{contact.name}} {{account.name}}</p>";
  for (const isShared of [true, false]) {
    const name = `${isShared ? "Shared" : "Kept"} by Otto`;
    const description = isShared ? "" : kite(mark, "m");
    createMacro(otto, { name, description, shared: isShared, values: filling, entries }, now);
    createText(otto, { name, html: isShared ? text : `<p>${kite(mark, "w")}</p>`, shared: isShared }, now);
  }
}

/** Otto's, in a department that no reader belongs to. */
const elsewhere = ({ people, teams }: Cast): Held => ({ ownerId: people.otto!.userId, teamId: teams.blue });

function plantShared(planter: Planter, cast: Cast): World["shared"] {
  const { people, teams } = cast;
  const others = plantSet(planter, elsewhere(cast));
  const colleagues = plantSet(planter, { ownerId: people.colleague!.userId, teamId: teams.blue });
  const nobodys = plantSet(planter, { ownerId: null, teamId: null });
  const {
    case: aCase,
    lead,
    opportunity,
  } = plantSet(planter, { ownerId: people.otto!.userId, teamId: teams.red });
  for (const record of Object.values(plantSet(planter, elsewhere(cast))))
    planter.bin(record, people.otto!.userId);
  return { others, colleagues, nobodys, teams: { case: aCase, lead, opportunity } };
}

type Set = Holdings["mine"];

/** One of each type, on its own but for the contact that an opportunity must have. */
function plantSet(planter: Planter, held: Held): Set {
  const account = planter.plant("account", held);
  const contact = planter.plant("contact", held);
  return {
    account,
    contact,
    case: planter.plant("case", held),
    lead: planter.plant("lead", held),
    opportunity: planter.plant("opportunity", held, { primaryContactId: String(contact.id) }),
    product: planter.plant("product", held),
  };
}

/** A reader's own records, and others' that are linked to them, every way round. */
function plantFor(planter: Planter, { userId }: Person, others: Held): Holdings {
  const mine = plantSet(planter, { ownerId: userId, teamId: others.teamId });
  const foreign = plantSet(planter, others);
  const binned = planter.plant("account", { ownerId: userId, teamId: null });
  planter.bin(binned, userId);
  link(planter.now, mine, foreign);
  for (const record of [mine.account, mine.contact, mine.case, mine.lead, mine.opportunity])
    planter.note(record, userId);
  for (const record of [foreign.account, foreign.contact, foreign.case, foreign.opportunity])
    planter.note(record, userId);
  const operationId = plantOperation(planter.now, userId, [mine, foreign]);
  return { mine, foreign, binned, operationId };
}

/** Long work of the user's that has ended, and of which every one of these was refused. */
function plantOperation(now: Date, userId: number, sets: Set[]): number {
  const ended = { state: "done" as const, createdAt: now, finishedAt: now };
  const payload = { type: "account", selection: { ids: [1] }, change: { verb: "delete" } };
  const { id } = db()
    .insert(operations)
    .values({ kind: "bulk-change", title: "Delete accounts", userId, payload, ...ended })
    .returning({ id: operations.id })
    .get();
  const refused = sets.flatMap((set) => Object.values(set));
  db()
    .insert(operationFaults)
    .values(refused.map((record) => ({ operationId: id, recordId: record.id, reason: "It was tried." })))
    .run();
  return id;
}

function link(now: Date, mine: Set, foreign: Set): void {
  const change = (record: Planted, input: Record<string, string>) =>
    updateRecord(system, record.type, record.id, input, now);
  const to = ({ id }: Planted) => String(id);
  const join = ({ type, id }: Planted, relation: string, other: Planted) =>
    linkRecords(system, { type, id, relation }, other.id, now);
  change(mine.account, { parentId: to(foreign.account), primaryContactId: to(foreign.contact) });
  join(mine.account, "contacts", mine.contact);
  join(foreign.account, "contacts", mine.contact);
  change(mine.case, {
    accountId: to(foreign.account),
    contactId: to(foreign.contact),
    parentId: to(foreign.case),
  });
  change(foreign.case, { accountId: to(mine.account), contactId: to(mine.contact) });
  change(mine.opportunity, { accountId: to(foreign.account), primaryContactId: to(foreign.contact) });
  change(foreign.opportunity, { accountId: to(mine.account), primaryContactId: to(mine.contact) });
  join(mine.opportunity, "products", mine.product);
  join(mine.opportunity, "products", foreign.product);
  join(foreign.opportunity, "products", mine.product);
}

/** The entry that tells how a record was made. */
const firstEntryOf = (recordId: number): number =>
  db()
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.subject, "record"), eq(events.subjectId, recordId)))
    .limit(1)
    .get()!.id;

/** Every reader has once opened, watches, and was notified of all that is theirs and all that is linked to it. */
function visit(holdings: [string, Holdings][], people: Cast["people"], all: Planted[], now: Date): void {
  for (const [key, { mine, foreign }] of holdings) {
    const userId = people[key]!.userId;
    const opened = [...Object.values(mine), ...Object.values(foreign)];
    db()
      .insert(watchers)
      .values(opened.map(({ id }) => ({ recordId: id, userId, since: now })))
      .run();
    db()
      .insert(notifications)
      .values(
        opened.map(({ id }) => ({
          userId,
          recordId: id,
          kind: "watched",
          eventId: firstEntryOf(id),
          at: now,
        })),
      )
      .run();
    db()
      .insert(recentRecords)
      .values(opened.map(({ id }) => ({ userId, recordId: id, openedAt: now })))
      .run();
  }
  if (new Set(all.map(({ mark }) => mark)).size !== all.length) throw new Error("Two records share a mark.");
}
