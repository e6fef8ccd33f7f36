import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts } from "@/db/schema";
import { adminPages } from "@/lib/access/permissions";
import { system } from "@/lib/access/viewer";
import { accountOverview } from "@/lib/accounts/overview";
import { adminPlaces } from "@/lib/admin/pages";
import { caseOverview } from "@/lib/cases/overview";
import { bandCounts } from "@/lib/home/bands";
import { scoreMovers } from "@/lib/home/movers";
import { myOpenCases, myPipeline } from "@/lib/home/my-work";
import { holders } from "@/lib/import/find";
import { importableTypes, mustImport } from "@/lib/import/may-import";
import { feed } from "@/lib/interactions/feed";
import { entriesAfter } from "@/lib/live/entries";
import { batchOf, told } from "@/lib/live/told";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { relatedCard } from "@/lib/records/card";
import { recordListPage } from "@/lib/records/list-page";
import { relatedForms } from "@/lib/records/new-related";
import { previewOf } from "@/lib/records/preview";
import { getRecord, readWithoutAccess, type Stored } from "@/lib/records/record";
import { fieldOf, recordType, recordTypes } from "@/lib/records/registry";
import { countRelated, relationsOf } from "@/lib/records/related";
import { relatedTable } from "@/lib/records/related-tables";
import type { Relation } from "@/lib/records/type";
import { refusalOf } from "@/lib/sessions/right";
import { typesOf } from "@/lib/shell/shell";
import { administers, has, may, reachesAny, type TypeName } from "../rule";
import type { Planted } from "../world/world";
import { onBoard } from "./board";
import { filtered } from "./filter-offers";
import { inInbox, inQueues } from "./inbox";
import { leadOffers, qualified, writing } from "./leads";
import { looking, onMerging } from "./merge-offers";
import { opened } from "./opened-offers";
import { onQuotes } from "./quotes";
import { productTotals, salesOfProducts } from "./sales-offers";
import { attempt, type Scene, undone } from "./scene";

/** What a screen offers or counts, beside what the rule says; the two must be the same. */
export type Offer = { what: string; offered: unknown; allowed: unknown };
export type Offers = (scene: Scene) => Iterable<Offer> | AsyncIterable<Offer>;

/** Whether somebody whose account cannot come back is told which account took its number meanwhile. */
function* collision({ world, person, viewer, own, now }: Scene): Generator<Offer> {
  const { account } = own.mine;
  const taker = own.foreign.account;
  if (!may(world, person, "delete", account)) return;
  const offered = undone(() => {
    deleteRecord(viewer, "account", account.id, now);
    db()
      .update(accounts)
      .set({ number: "TAKEN-1" })
      .where(inArray(accounts.id, [account.id, taker.id]))
      .run();
    const refused = attempt(() => restoreRecord(viewer, account.id, now));
    return refused instanceof Error && refused.message.includes(taker.name);
  });
  yield { what: "who took the number", offered, allowed: may(world, person, "view", taker) };
}

function* lists({ world, person, viewer, now }: Scene): Generator<Offer> {
  for (const type of recordTypes()) {
    const name = type.name as TypeName;
    const seen = world.records.filter((record) => record.type === name && may(world, person, "view", record));
    const page = recordListPage(viewer, type, new URLSearchParams({ size: "100" }), now);
    yield { what: `count of ${type.path}`, offered: page.page.total, allowed: seen.length };
    yield { what: `new ${name}`, offered: page.mayAdd, allowed: reachesAny(person, name, "edit") };
    for (const row of page.rows) {
      const record = world.records.find(({ id }) => id === row.id)!;
      yield { what: `edit ${row.name}`, offered: row.mayEdit, allowed: may(world, person, "edit", record) };
      yield {
        what: `delete ${row.name}`,
        offered: row.mayDelete,
        allowed: may(world, person, "delete", record),
      };
    }
    const bulk = has(person, "bulkEdit") && reachesAny(person, name, "edit");
    const out = has(person, "export") && reachesAny(person, name, "view");
    const mayMerge = has(person, "merge") && reachesAny(person, name, "edit");
    yield {
      what: `what is offered for many of ${name}`,
      offered: page.offers,
      allowed: { export: out, edit: bulk, delete: reachesAny(person, name, "delete"), merge: mayMerge },
    };
    const targets = new Set(type.shortcuts.map((shortcut) => shortcut.type as TypeName));
    const open = [...targets].filter((target) => reachesAny(person, target, "edit"));
    const single = page.shortcuts.filter(({ href }) => !href.startsWith("/new-related"));
    const begun = new Set(single.map(({ href }) => pathOf(href)));
    yield {
      what: `shortcuts of ${name}`,
      offered: [...begun],
      allowed: open.map((to) => recordType(to).path),
    };
  }
}

const pathOf = (href: string) => href.split("/")[1];

function* administration(scene: Scene): Generator<Offer> {
  const { person, viewer } = scene;
  const allowed = adminPages.filter((page) => administers(person, page));
  const importing = has(person, "import") ? ["import"] : [];
  const inMenu: string[] = [...allowed.filter((page) => page !== "auditLog"), ...importing];
  if (allowed.includes("auditLog")) inMenu.push("auditLog");
  yield { what: "admin menu", offered: adminPlaces(viewer).map(({ page }) => page), allowed: inMenu };
  const who = { viewer, licensed: person.licensed } as unknown as Parameters<typeof refusalOf>[1];
  const offered = adminPages.filter((page) => refusalOf(`admin:${page}`, who) === null);
  yield { what: "admin pages", offered, allowed };
  yield* looking(scene);
}

/** An import takes to a type what the reader may add, and finds by a cell what they may see. */
function* importing({ world, person, viewer, tried }: Scene): Generator<Offer> {
  const types = ["account", "contact", "case", "lead", "opportunity", "product"] as const;
  const allowed = types.filter((type) => has(person, "import") && reachesAny(person, type, "edit"));
  const byAdmins = batchOf(entriesAfter(0, 1e6).filter(({ kind }) => kind.startsWith("admin.")));
  const hears = told(viewer, byAdmins).length > 0;
  yield { what: "what admins change, live", offered: hears, allowed: administers(person, "auditLog") };
  yield { what: "types to import", offered: importableTypes(viewer).map(({ name }) => name), allowed };
  const refused = types.filter(
    (type) => attempt(() => mustImport(viewer, recordType(type))) instanceof Error,
  );
  yield {
    what: "types not to import",
    offered: refused,
    allowed: types.filter((type) => !allowed.includes(type)),
  };
  for (const record of tried) {
    const type = recordType(record.type);
    const ids = holders(viewer, type, fieldOf(type, "name"), record.name);
    const seen = may(world, person, "view", record) ? [record.id] : [];
    yield { what: `import finds ${record.name}`, offered: ids, allowed: seen };
  }
}

function* home(scene: Scene): Generator<Offer> {
  const { person, viewer, now } = scene;
  const types = typesOf(viewer);
  const seen = (["account", "contact", "case", "lead", "opportunity", "product"] as const).filter((name) =>
    reachesAny(person, name, "view"),
  );
  yield { what: "menu", offered: types.map(({ name }) => name).sort(), allowed: seen.toSorted() };
  for (const { name, mayAdd } of types)
    yield { what: `create ${name}`, offered: mayAdd, allowed: reachesAny(person, name as TypeName, "edit") };
  const shown = (what: unknown) => what !== null;
  const blocks = [
    shown(myOpenCases(viewer, now)),
    shown(myPipeline(viewer)),
    shown(scoreMovers(viewer, now, 1)),
  ];
  const allowed = (["case", "opportunity", "account"] as const).map((name) =>
    reachesAny(person, name, "view"),
  );
  yield { what: "blocks of Home", offered: blocks, allowed };
  yield { what: "accounts by band", offered: inBands(scene), allowed: scoredFor(scene) };
}

/** How many accounts their bands count, after everybody's were counted: what is remembered of those is not for all. */
function inBands({ viewer, now }: Scene): number {
  bandCounts(system, now);
  return bandCounts(viewer, now)?.reduce((sum, { total }) => sum + total, 0) ?? 0;
}

const scoredFor = ({ world, person }: Scene): number =>
  world.records.filter(
    (record) => record.type === "account" && may(world, person, "view", record) && isScored(record),
  ).length;

const isScored = ({ id }: Planted) => readWithoutAccess(recordType("account"), id)?.values.score != null;

/** What is offered on a record that the reader sees. */
export type OnRecord = (scene: Scene, planted: Planted, record: Stored) => Iterable<Offer>;

const onEach = (offers: OnRecord, ...types: string[]) =>
  function* (scene: Scene): Generator<Offer> {
    const { world, person, viewer } = scene;
    const wanted = scene.tried.filter(({ type }) => types.length === 0 || types.includes(type));
    for (const planted of wanted)
      if (may(world, person, "view", planted))
        yield* offers(scene, planted, getRecord(viewer, recordType(planted.type), planted.id));
  };

const inPreview: OnRecord = function* ({ world, person, viewer, now }, planted) {
  yield {
    what: `edit ${planted.name} from its preview`,
    offered: previewOf(viewer, planted.type, planted.id, now).mayEdit,
    allowed: may(world, person, "edit", planted),
  };
};

const relations: OnRecord = function* ({ person, viewer }, { type, name }) {
  const open = recordType(type).relations.filter(({ to }) => reachesAny(person, to as TypeName, "view"));
  const keys = (relations: Relation[]) => relations.map(({ key }) => key);
  yield { what: `relations of ${name}`, offered: keys(relationsOf(viewer, type)), allowed: keys(open) };
};

const related: OnRecord = function* (scene, planted, record) {
  for (const relation of recordType(planted.type).relations)
    yield* onRelation(scene, planted, record, relation);
};

const notes: OnRecord = function* ({ world, person, viewer, now }, planted) {
  for (const { home, mayChange } of feed(viewer, planted.id, {}, now).items) {
    const on = world.records.find(({ id }) => id === (home?.id ?? planted.id))!;
    yield {
      what: `change a note on ${on.name}`,
      offered: mayChange,
      allowed: may(world, person, "edit", on),
    };
  }
};

const allAtOnce: OnRecord = function* ({ world, person, viewer }, planted, record) {
  const forms = attempt(() => relatedForms(viewer, record));
  const begun = (["contact", "case", "opportunity"] as const).filter(
    (name) => reachesAny(person, name, "edit") && (name !== "contact" || may(world, person, "edit", planted)),
  );
  yield {
    what: `all at once from ${planted.name}`,
    offered: forms instanceof Error ? [] : forms.map(({ type: name }) => name),
    allowed: begun.length < 2 ? [] : begun,
  };
};

const adjusting: OnRecord = function* ({ person, viewer, now }, _, record) {
  const { mayAdjust } = accountOverview(viewer, record, now);
  yield { what: "adjust score", offered: mayAdjust, allowed: has(person, "adjustScore") };
};

const accountContacts: OnRecord = function* ({ world, person, viewer, now }, planted, record) {
  const { accountContacts } = caseOverview(viewer, record, now);
  const account = world.records.find(({ id }) => id === record.values.accountId);
  const allowed =
    account !== undefined && may(world, person, "view", account) && reachesAny(person, "contact", "view");
  yield { what: `contacts of the account of ${planted.name}`, offered: accountContacts !== null, allowed };
};

function* onRelation(
  { world, person, viewer, now }: Scene,
  planted: Planted,
  record: Stored,
  relation: Relation,
): Generator<Offer> {
  const to = relation.to as TypeName;
  const what = `${relation.label} of ${planted.name}`;
  const card = relatedCard(viewer, record, relation.key, { fields: [], now });
  yield { what: `card: ${what}`, offered: card !== null, allowed: reachesAny(person, to, "view") };
  const linkable = may(world, person, "edit", planted) && reachesAny(person, to, "edit");
  if (card) yield { what: `card, new: ${what}`, offered: card.begin !== null, allowed: linkable };
  const table = relatedTable(viewer, record, relation, { now });
  yield { what: `table, new: ${what}`, offered: table.begin !== null, allowed: linkable };
  yield {
    what: `count: ${what}`,
    offered: countRelated(viewer, record, relation),
    allowed: table.rows.length,
  };
  for (const { id, name, mayRemove } of table.rows) {
    const other = world.records.find((each) => each.id === id)!;
    const allowed = linkable && may(world, person, "edit", other);
    yield { what: `remove ${name} from ${planted.name}`, offered: mayRemove, allowed };
  }
}

/** Everything that lib tells a screen of what this reader may do, and every figure that counts records. */
export const offers: readonly Offers[] = [
  lists,
  filtered,
  administration,
  home,
  importing,
  collision,
  onEach(inPreview),
  onEach(relations),
  onEach(writing),
  onEach(leadOffers, "lead"),
  qualified,
  onEach(onMerging),
  onEach(related),
  onEach(notes),
  onEach(allAtOnce, "account"),
  onEach(adjusting, "account"),
  onEach(opened, "account"),
  onEach(accountContacts, "case"),
  inQueues,
  onQuotes,
  onBoard,
  onEach(inInbox, "case"),
  onEach(productTotals, "opportunity"),
  onEach(salesOfProducts, "product"),
];
