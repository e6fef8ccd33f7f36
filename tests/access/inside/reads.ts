import { accountActivities, accountOfActivities } from "@/lib/accounts/activities";
import { accountOverview } from "@/lib/accounts/overview";
import { attachmentsOf } from "@/lib/attachments/list";
import { bulkFieldsOf } from "@/lib/bulk/fields";
import type { Selection } from "@/lib/bulk/input";
import { dueTasks, feedTasks } from "@/lib/calendar/calendar";
import { icsOf } from "@/lib/calendar/ics";
import { caseOverview } from "@/lib/cases/overview";
import { splitOffer } from "@/lib/cases/split-offer";
import { clocksOf } from "@/lib/clocks/read";
import { contactOverview } from "@/lib/contacts/overview";
import { findDuplicates } from "@/lib/duplicates/find";
import { Conflict } from "@/lib/errors";
import { asItStood } from "@/lib/events/as-it-stood";
import { actorsOf, auditOf } from "@/lib/events/read";
import { scoreHistory, scoreMoves } from "@/lib/experience/history";
import { scoreCard } from "@/lib/experience/score-card";
import { pagesOf } from "@/lib/export/pages";
import { filterFieldsOf } from "@/lib/filters/filter-fields";
import { scoreMovers } from "@/lib/home/movers";
import { myOpenCases, myPipeline } from "@/lib/home/my-work";
import { recentRecords } from "@/lib/home/recent";
import { feed } from "@/lib/interactions/feed";
import { flaggedNotes } from "@/lib/interactions/flags";
import { entriesAfter } from "@/lib/live/entries";
import { arrive, presencesFor } from "@/lib/live/presence";
import { batchOf, told } from "@/lib/live/told";
import { captureOf } from "@/lib/macros/capture";
import { createMacro } from "@/lib/macros/change";
import { managedMacros } from "@/lib/macros/macros";
import { previewMacro } from "@/lib/macros/preview";
import { beginMerge } from "@/lib/merge/begin";
import { survivorSeenBy } from "@/lib/merge/merged-record";
import { notificationsOf } from "@/lib/notifications/read";
import { whomToNotify } from "@/lib/notifications/reader";
import { operationReport } from "@/lib/operations/report";
import { opportunityOverview } from "@/lib/opportunities/overview";
import { whyOf } from "@/lib/people/why";
import { filledText } from "@/lib/predefined-texts/fill";
import { arrivalsIn } from "@/lib/records/arrivals";
import { listBin } from "@/lib/records/bin-list";
import { binRows } from "@/lib/records/bin-rows";
import { detailsOf } from "@/lib/records/details";
import { linkChoices } from "@/lib/records/link-choices";
import { recordListPage } from "@/lib/records/list-page";
import { visibleNames } from "@/lib/records/names";
import { neighboursOf } from "@/lib/records/neighbours";
import { newRecordForm } from "@/lib/records/new-record";
import { previewOf } from "@/lib/records/preview";
import { getAnyRecord, getRecord, readWithoutAccess, type Stored } from "@/lib/records/record";
import { recordType, recordTypes } from "@/lib/records/registry";
import { relationsOf } from "@/lib/records/related";
import { relatedTable } from "@/lib/records/related-tables";
import { fieldsShown, showOne } from "@/lib/records/shown";
import { updateRecord } from "@/lib/records/write";
import { answerPalette } from "@/lib/search/answer";
import { searchRecords } from "@/lib/search/search";
import { viewerOfUser } from "@/lib/sessions/signed-in";
import { tasksOn } from "@/lib/tasks/list";
import { seenMovers } from "@/lib/what-if/movers";
import { may } from "../rule";
import type { Planted } from "../world/world";
import { besideReads } from "./beside";
import { caseReads } from "./cases";
import { inboxReads } from "./inbox";
import { firstEntryOf, mergedBySystem } from "./merge-offers";
import { salesReads } from "./sales";
import { attempt, type Scene, undone } from "./scene";

/** Everything that a reader is given on one path, of whatever shape; `null` where nothing is given. */
/** What a reader is told on one path. */
export type Read = (scene: Scene) => unknown;

const list = (scene: Scene, query: Record<string, string> = {}) =>
  recordTypes().map((type) => recordListPage(scene.viewer, type, new URLSearchParams(query), scene.now));

/** Of each record of these types that is tried, what is given for its type and id. */
const each =
  (read: (scene: Scene, record: Planted) => unknown, ...types: string[]): Read =>
  (scene) =>
    scene.tried
      .filter(({ type }) => types.length === 0 || types.includes(type))
      .map((record) => attempt(() => read(scene, record)));

/** The same with the record as the page has read it before: those that the reader may not see are left out. */
const opened = (read: (scene: Scene, record: Stored) => unknown, ...types: string[]): Read =>
  each(
    (scene, { id, type }) => {
      const planted = scene.tried.find((record) => record.id === id)!;
      if (!may(scene.world, scene.person, "view", planted)) return null;
      return read(scene, getRecord(scene.viewer, recordType(type), id));
    },
    ...types,
  );

const exported =
  (selection: (scene: Scene) => Selection): Read =>
  (scene) =>
    recordTypes().map((type) => [...pagesOf(scene.viewer, type, selection(scene), type.fields, scene.now)]);

const nameAlone = ({ id, name }: Stored) => ({ id, name });
const idsOf = ({ tried }: Scene) => tried.map(({ id }) => id);

/** A form that was filled in long ago, with every link empty, over what stands there now. */
function conflict({ viewer, now }: Scene, { id, type }: Stored): unknown {
  const links = recordType(type).fields.filter(({ kind, readOnly }) => kind === "link" && !readOnly);
  const empty = Object.fromEntries(links.map(({ key }) => [key, ""]));
  const other = Object.fromEntries(links.map(({ key }) => [key, String(id)]));
  const refused = undone(() => updateRecord(viewer, type, id, other, now, empty));
  return refused instanceof Conflict ? refused.conflicts.map(({ theirs, stands }) => [theirs, stands]) : null;
}

/** The form for a record begun from what is not the reader's to see. */
const begun: Read = ({ viewer, own: { foreign } }) =>
  recordTypes().map((type) => {
    const links = type.fields.filter(({ kind }) => kind === "link");
    const asked = new URLSearchParams(links.map(({ key, to }) => [key, String(foreign[to as "case"].id)]));
    for (const { key, to } of type.relations) asked.append("link", `${key}:${foreign[to as "case"].id}`);
    return newRecordForm(viewer, type, asked);
  });

const sentences: Read = ({ viewer, own: { foreign }, now }) =>
  recordTypes().flatMap((type) => {
    const links = type.fields.filter(({ kind }) => kind === "link");
    const asked = links.map(({ key, to }) => ["f", `${key}~in~${foreign[to as "case"].id}`]);
    const { sentences } = recordListPage(viewer, type, new URLSearchParams(asked), now);
    // A number that the address holds comes back as it was sent; a name must not.
    return sentences.map((sentence) => sentence.replace(/\b\d{7}\b/g, ""));
  });

/** Every account of the world falling, as a what-if would find it. */
function allMoved({ world }: Scene) {
  const ids = Int32Array.from(world.records.filter(({ type }) => type === "account").map(({ id }) => id));
  return { ids, before: ids.map(() => 50), after: ids.map(() => 40) };
}

/** Every way in which lib tells anybody of records. */
export const recordReads: Record<string, Read> = {
  ...inboxReads,
  "a list": (scene) => list(scene),
  "a quick search in a list": (scene) => list(scene, { q: "kite" }),
  "the sentences of a list's filters": sentences,
  "what a list can be filtered by": (scene) =>
    recordTypes().map((type) => filterFieldsOf(scene.viewer, type, idsOf(scene))),
  "a record": each(({ viewer }, { id, type }) => nameAlone(getRecord(viewer, recordType(type), id))),
  "a record of whatever type": each(({ viewer }, { id }) => nameAlone(getAnyRecord(viewer, id))),
  names: (scene) => [...visibleNames(scene.viewer, idsOf(scene)).values()],
  "the accounts that a what-if moves": (scene) => seenMovers(scene.viewer, allMoved(scene)),
  search: ({ viewer }) => searchRecords(viewer, "kite", { limit: 100 }),
  "the palette": ({ viewer }) => ["kite", ""].map((text) => answerPalette(viewer, text)),
  "records to link to": ({ viewer, now }) =>
    recordTypes().map((type) => ["", "kite"].map((q) => linkChoices(viewer, type, q, now))),
  "related records": opened(({ viewer, now }, record) =>
    relationsOf(viewer, record.type).map((relation) => relatedTable(viewer, record, relation, { now })),
  ),
  neighbours: (scene) => each(({ viewer, now }, { id, type }) => beside(viewer, type, id, now))(scene),
  "the overview of an account": opened((s, record) => accountOverview(s.viewer, record, s.now), "account"),
  "the overview of a contact": opened((s, record) => contactOverview(s.viewer, record, s.now), "contact"),
  "the overview of a case": opened((s, record) => caseOverview(s.viewer, record, s.now), "case"),
  "the overview of an opportunity": opened(
    (s, record) => opportunityOverview(s.viewer, record, s.now),
    "opportunity",
  ),
  ...salesReads,
  "a preview": each(({ viewer, now }, { id, type }) => previewOf(viewer, type, id, now)),
  details: opened(({ viewer, now }, record) => detailsOf(viewer, record, now)),
  "a record in words": opened(({ viewer, now }, record) => {
    const type = recordType(record.type);
    const keys = type.fields.map(({ key }) => key);
    return showOne(viewer, record, fieldsShown(type, keys), now);
  }),
  "interaction history": each(({ viewer, now }, { id }) => feed(viewer, id, {}, now)),
  "files on a record": each(({ viewer }, { id, type }) => attachmentsOf(viewer, { id, type })),
  "tasks on a record": each(({ viewer, now }, { id }) => tasksOn(viewer, id, now)),
  "my calendar": ({ viewer, now }) => dueTasks(viewer, "mine", now),
  "my team's calendar": ({ viewer, now }) => dueTasks(viewer, "team", now),
  "my calendar's feed": ({ viewer, now }) => icsOf(feedTasks(viewer, now), viewer.timeZone),
  "the account of Account Activities": opened(
    ({ viewer }, record) => accountOfActivities(viewer, record),
    "case",
    "opportunity",
  ),
  "Account Activities": opened(({ viewer, now }, { id }) => {
    const query = { sort: "created", unassigned: false, page: 1 } as const;
    return accountActivities(viewer, id, query, now).rows;
  }, "account"),
  "what can be split off a case": each(({ viewer }, { id }) => splitOffer(viewer, id), "case"),
  "flagged notes": each(({ viewer, now }, { id }) => flaggedNotes(viewer, id, now)),
  "the audit log of a record": each(({ viewer }, { id, type }) =>
    auditOf(viewer, { type, id }, { limit: 200 }),
  ),
  "a record as it stood": each(({ viewer }, { id, type }) =>
    asItStood(viewer, { type, id }, firstEntryOf(id)),
  ),
  "possible duplicates": ({ viewer, tried }) =>
    tried.map(({ id, type }) => {
      const record = readWithoutAccess(recordType(type), id)!;
      return findDuplicates(viewer, type, { ...record.values, name: `${record.name}x` }, 1);
    }),
  "a merge that is begun": each(({ viewer }, { id, type }) => beginMerge(viewer, recordType(type), id, 0)),
  "two records side by side": each(({ viewer, own }, record) =>
    beginMerge(viewer, recordType(record.type), record.id, twinOf(own, record).id),
  ),
  "where a merged record leads": each(({ viewer, own, now }, record) => {
    if (record.binnedBy !== undefined) return null;
    const loser = twinOf(own, record);
    return undone(() => {
      mergedBySystem(record, loser, now);
      return survivorSeenBy(viewer, recordType(record.type), loser.id);
    });
  }),
  "why somebody can see a record": each(({ viewer, world }, { id, type }) =>
    whyOf(viewer, { type, id }, world.people.otto!.userId),
  ),
  "who changed a record": each(({ viewer }, { id, type }) => [id, actorsOf(viewer, { type, id })]),
  "my open cases": ({ viewer, now }) => myOpenCases(viewer, now),
  "my pipeline": ({ viewer }) => myPipeline(viewer),
  "accounts whose score moved": ({ viewer, now }) => scoreMovers(viewer, now, 100),
  "recent records": ({ viewer }) => recentRecords(viewer, 50),
  "the score over time": each(({ viewer, now }, { id }) => {
    const ever = { from: null, to: null };
    return [id, scoreHistory(viewer, id, ever, now)?.points, scoreMoves(viewer, id, ever, 1, now).rows];
  }, "account"),
  "what a macro would do": each(
    ({ viewer, now }, { id }) => previewMacro(viewer, 1, { recordId: id, form: {} }, now),
    "case",
  ),
  "what a macro of their own would do": ({ viewer, own: { mine }, now }) =>
    undone(() => {
      const values = { accountId: String(mine.account.id) };
      const macro = { name: "By hand", description: "", shared: false, values, entries: [] };
      const id = createMacro(viewer, macro, now);
      return previewMacro(viewer, id, { recordId: mine.case.id, form: {} }, now);
    }),
  "what a macro could keep": each(
    ({ viewer }, { id }) => captureOf(viewer, { recordId: id, form: {} }),
    "case",
  ),
  "the macros to manage": ({ viewer }) => managedMacros(viewer),
  "a predefined text": each(({ viewer }, { id }) =>
    filledText(viewer, 1, { recordId: id, contactId: null, accountId: null }),
  ),
  "a predefined text in a form": ({ viewer, own: { foreign } }) =>
    filledText(viewer, 1, { recordId: null, contactId: foreign.contact.id, accountId: foreign.account.id }),
  ...besideReads,
  ...caseReads,
  "the clocks of a case": each(({ viewer, now }, { id }) => [id, clocksOf(viewer, id, now)], "case"),
  "the score card": each(({ viewer, now }, { id }) => [id, scoreCard(viewer, id, now)], "account"),
  "a form begun from a record": begun,
  "an export of a list": exported(() => ({ address: "", except: [] })),
  "an export of certain records": exported((scene) => ({ ids: idsOf(scene) })),
  "the fields that many records can be given": ({ viewer }) =>
    recordTypes().map((type) => attempt(() => bulkFieldsOf(viewer, type))),
  "the report of long work": ({ viewer, own }) => operationReport(viewer, own.operationId, 0).faults,
  "the conflict of two changes": opened(conflict),
  "what is told of changes": ({ viewer, world }) => {
    const binned = new Set(world.records.filter(({ binnedBy }) => binnedBy).map(({ id }) => id));
    const entries = entriesAfter(0, 1e6).filter(({ subjectId }) => !binned.has(subjectId ?? 0));
    return told(viewer, batchOf(entries));
  },
  "who is on which record": ({ viewer, world, tried, now }) => {
    const other = viewerOfUser(world.people.superAdmin!.userId)!;
    const somebody =
      viewer.userId === other.userId ? viewerOfUser(world.people.administrator!.userId)! : other;
    for (const { id, binnedBy } of tried)
      if (binnedBy === undefined) arrive(somebody, `tab ${id}`, { recordId: id, doing: "viewing" }, now);
    return [...presencesFor(viewer)];
  },
  notifications: ({ viewer }) => notificationsOf(viewer, { limit: 100 }),
  "what is notified of": ({ viewer }) =>
    whomToNotify(entriesAfter(0, 1e6)).flatMap(({ userId, record }) =>
      userId === viewer.userId ? [record.id] : [],
    ),
  "what arrives in a list": ({ viewer, tried, now }) =>
    recordTypes().map((type) =>
      arrivalsIn(
        viewer,
        type,
        { filters: [], q: "" },
        tried.map(({ id }) => id),
        now,
      ),
    ),
};

const beside = (...[viewer, type, id, now]: [Scene["viewer"], string, number, Date]) => {
  const sort = { by: "name", order: "asc" } as const;
  const query = { filters: [], q: "", sort, size: 25 as const, place: { at: "first" as const }, from: 1 };
  return neighboursOf(viewer, type, id, query, now);
};

/** Another of the same type, the reader's own or linked to it. */
const twinOf = ({ mine, foreign }: Scene["own"], { id, type }: Planted) =>
  mine[type].id === id ? foreign[type] : mine[type];

/** What the recycle bin tells, which has a rule of its own. */
export const binRead: Read = ({ viewer, now }) => {
  const { rows, total } = listBin(viewer, { limit: 200 });
  return { rows: binRows(viewer, rows, now), total };
};
