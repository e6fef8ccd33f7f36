import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { startingRoles } from "@/lib/access/starting-roles";
import { system } from "@/lib/access/viewer";
import { changeCompany, companyRow } from "@/lib/company/company";
import { addLocation, changeLocation } from "@/lib/company/locations";
import { NotFound } from "@/lib/errors";
import { adjustScore } from "@/lib/experience/adjust";
import { changeRules, rulesInForce } from "@/lib/experience/rules";
import { readListQuery } from "@/lib/filters/filter";
import { undoEntry } from "@/lib/import/undo-entry";
import { feed } from "@/lib/interactions/feed";
import { acknowledgeFlag, flaggedNotes } from "@/lib/interactions/flags";
import { changeNote } from "@/lib/interactions/note";
import { addNote, logInteraction } from "@/lib/interactions/write";
import { changeUser } from "@/lib/people/change-user";
import { createUser } from "@/lib/people/create-user";
import { deactivateUser, reactivateUser } from "@/lib/people/deactivate";
import { endUserSessions, newLinkFor, setLicence, setSuperAdmin } from "@/lib/people/standing";
import { deleteRecord, purgeRecord, restoreRecord } from "@/lib/records/bin";
import { linkRecords, unlinkRecords } from "@/lib/records/links";
import { neighboursOf } from "@/lib/records/neighbours";
import { recordType } from "@/lib/records/registry";
import { removeSampleData } from "@/lib/records/sample";
import { createRecord, updateRecord } from "@/lib/records/write";
import { changeRole, createRole, deleteRole } from "@/lib/roles/change-role";
import { blankPermissions } from "@/lib/roles/read-permissions";
import { listRoles } from "@/lib/roles/roles";
import { startViewing } from "@/lib/sessions/viewing";
import { changeTeam, createTeam } from "@/lib/teams/change-team";
import { mergeTeams } from "@/lib/teams/merge-teams";
import { createCategory, deleteCategory, renameCategory } from "@/lib/topics/categories";
import {
  activateTopic,
  changeTopic,
  createTopic,
  deactivateTopic,
  deleteTopic,
} from "@/lib/topics/change-topic";
import { has, may, mayFindInBin, type Right, type TypeName } from "../rule";
import type { Planted } from "../world/world";
import { beginningVerbs } from "./beginnings";
import { customVerbs } from "./custom";
import { manyVerbs } from "./many";
import { mergeVerbs } from "./merge-verbs";
import { salesVerbs } from "./sales";
import type { Scene } from "./scene";
import { viewVerbs } from "./views";
import { workVerbs } from "./work-verbs";

/** A change of one record, whom it is for, and how it is asked for. */
export type RecordVerb = {
  types?: readonly TypeName[];
  /** It may be refused beside a field too: the record is the reader's to change, what it is to point at is not. */
  besideField?: true;
  allowed: (scene: Scene, record: Planted) => boolean;
  call: (scene: Scene, record: Planted) => unknown;
};

const by =
  (right: Right): RecordVerb["allowed"] =>
  ({ world, person }, record) =>
    may(world, person, right, record);

const html = "<p>Written by hand</p>";
const call = { kind: "call", direction: "inbound", at: "2026-03-02T09:00", html } as const;

/** Of a record and one of another type that is the reader's own, or somebody else's. */
const both =
  (other: (scene: Scene) => Planted): RecordVerb["allowed"] =>
  (scene, record) =>
    by("edit")(scene, record) && by("edit")(scene, other(scene));

const contactOf = ({ own }: Scene) => own.foreign.contact;
const accountOf = ({ own }: Scene) => own.foreign.account;

/** Gives a record away: it must still be the giver's to change afterwards. */
const given = (scene: Scene, record: Planted) => ({ ...record, ownerId: scene.world.people.otto!.userId });

export const recordVerbs: Record<string, RecordVerb> = {
  "put back what an import changed": {
    allowed: by("edit"),
    call: ({ viewer, now }, { type, id, name }) => {
      const changes = [{ field: "name", from: "Another name", to: name }];
      const content = JSON.stringify({ type, name, changes });
      const undoing = { viewer, importId: 0, sinceEvent: 0, now };
      const { what } = undoEntry(undoing, { id: 1, kind: "record.changed", subjectId: id, content });
      // What is in the bin is left there, and told.
      if (what === "kept") throw new NotFound();
    },
  },
  ...mergeVerbs,
  change: {
    allowed: by("edit"),
    call: ({ viewer, now }, { type, id }) => updateRecord(viewer, type, id, { name: "Another name" }, now),
  },
  "give away": {
    besideField: true,
    types: ["account", "contact", "case", "lead", "opportunity"],
    allowed: (scene, record) => by("edit")(scene, record) && by("edit")(scene, given(scene, record)),
    call: (scene, record) =>
      updateRecord(
        scene.viewer,
        record.type,
        record.id,
        { ownerId: String(given(scene, record).ownerId) },
        scene.now,
      ),
  },
  "point at another account": {
    besideField: true,
    types: ["case", "opportunity"],
    allowed: (scene, record) =>
      by("edit")(scene, record) && by("view")(scene, scene.world.shared.others.account!),
    call: ({ viewer, now, world }, { type, id }) =>
      updateRecord(viewer, type, id, { accountId: String(world.shared.others.account!.id) }, now),
  },
  "become the primary contact": {
    besideField: true,
    types: ["contact"],
    allowed: both(({ world }) => world.shared.others.account!),
    call: ({ viewer, now, world }, { type, id }) =>
      updateRecord(viewer, type, id, { primaryOfId: String(world.shared.others.account!.id) }, now),
  },
  delete: {
    allowed: by("delete"),
    call: ({ viewer, now }, { type, id }) => deleteRecord(viewer, type, id, now),
  },
  ...manyVerbs,
  restore: {
    allowed: ({ world, person }, record) => mayFindInBin(world, person, record),
    call: ({ viewer, now }, { id }) => restoreRecord(viewer, id, now),
  },
  "delete permanently": {
    allowed: ({ person }, record) => record.binnedBy !== undefined && has(person, "deletePermanently"),
    call: ({ viewer, now }, { id }) => purgeRecord(viewer, id, now),
  },
  "read its history": { allowed: by("view"), call: ({ viewer, now }, { id }) => feed(viewer, id, {}, now) },
  "read its flagged notes": {
    allowed: by("view"),
    call: ({ viewer, now }, { id }) => flaggedNotes(viewer, id, now),
  },
  "ask for its neighbours": {
    allowed: by("view"),
    call: ({ viewer, now }, { type, id }) =>
      neighboursOf(viewer, type, id, readListQuery(recordType(type), new URLSearchParams()), now),
  },
  ...viewVerbs,
  ...beginningVerbs,
  "add a note": {
    allowed: by("edit"),
    call: ({ viewer, now }, { type, id }) => addNote(viewer, { type, id }, { html }, now),
  },
  "log an interaction": {
    allowed: by("edit"),
    call: ({ viewer, now }, { type, id }) => logInteraction(viewer, { type, id }, call, now),
  },
  "change a note": {
    allowed: (scene, record) => record.noteId !== null && by("edit")(scene, record),
    call: ({ viewer, now }, { noteId }) => changeNote(viewer, noteId ?? 0, { html }, now),
  },
  "acknowledge a flag": {
    allowed: (scene, record) => record.noteId !== null && by("view")(scene, record),
    call: ({ viewer, now }, { noteId }) => acknowledgeFlag(viewer, noteId ?? 0, now),
  },
  ...workVerbs,
  link: {
    types: ["account"],
    allowed: both(contactOf),
    call: (scene, { type, id }) =>
      linkRecords(scene.viewer, { type, id, relation: "contacts" }, contactOf(scene).id, scene.now),
  },
  unlink: {
    types: ["contact"],
    // Only these two are linked; of the others there is nothing to take away.
    allowed: (scene, record) => record === scene.own.mine.contact && both(accountOf)(scene, record),
    call: (scene, { type, id }) =>
      unlinkRecords(scene.viewer, { type, id, relation: "accounts" }, accountOf(scene).id, scene.now),
  },
  ...salesVerbs,
  "adjust the score": {
    types: ["account"],
    allowed: (scene, record) => has(scene.person, "adjustScore") && by("view")(scene, record),
    call: ({ viewer, now }, { id }) =>
      adjustScore(viewer, { accountId: id, points: 1, reason: "By hand" }, now),
  },
};

/** Making one of a type. */
export const create = ({ viewer, now }: Scene, type: TypeName): unknown =>
  createRecord(viewer, type, { name: "Begun by hand" }, now);

export type AdminVerb = { page: string; call: (scene: Scene) => unknown };

const admin = (page: string, call: AdminVerb["call"]): AdminVerb => ({ page, call });
const permissions = blankPermissions;
const topic = {
  ...{ name: "Made by hand", categoryId: 1, teamIds: [], points: 0, reopenPenalty: 0, pointsDisabled: false },
  ...{ resolutionMinutes: null, resolutionPenalty: 0, responseLimits: {}, overageDisabled: false },
};
const userForm = {
  ...{ firstName: "By", lastName: "Hand", roleId: null, primaryTeamId: 1, locationId: null, timeZone: "UTC" },
};
const ottoOf = ({ world }: Scene) => world.people.otto!.userId;
const info = () => {
  const { id: _, companyId: __, phoneCountry: ___, primaryContactUserId, ...facts } = companyRow();
  return { ...facts, primaryContactUserId: primaryContactUserId! };
};

/** Changes that Administration Tools make, each with the page that it belongs to. */
export const adminVerbs: Record<string, AdminVerb> = {
  ...customVerbs,
  changeCompany: admin("accountInfo", ({ viewer, now }) => changeCompany(viewer, info(), now)),
  addLocation: admin("accountInfo", ({ viewer, now }) => addLocation(viewer, { name: "Hand" }, now)),
  changeLocation: admin("accountInfo", ({ viewer, now }) =>
    changeLocation(viewer, { locationId: 1, name: "Hand" }, now),
  ),
  createUser: admin("users", ({ viewer, now }) =>
    createUser(viewer, { ...userForm, email: "hand@x.test" }, now),
  ),
  changeUser: admin("users", (scene) =>
    changeUser(
      scene.viewer,
      { ...userForm, userId: ottoOf(scene), version: 1, phone: null, furtherTeamIds: [] },
      scene.now,
    ),
  ),
  setLicence: admin("users", (scene) => setLicence(scene.viewer, ottoOf(scene), false, scene.now)),
  newLink: admin("users", (scene) => newLinkFor(scene.viewer, ottoOf(scene), scene.now)),
  startViewing: admin("users", (scene) => startViewing(scene.viewer, anySession(), ottoOf(scene), scene.now)),
  endSessions: admin("users", (scene) => endUserSessions(scene.viewer, ottoOf(scene), scene.now)),
  reactivate: admin("users", ({ viewer, world, now }) =>
    reactivateUser(viewer, world.people.gone!.userId, now),
  ),
  // These go on in slices, out of the transaction that takes a trial back; so they are asked for what is refused later.
  deactivate: admin("users", (scene) =>
    deactivateUser(scene.viewer, { userId: ottoOf(scene), toUserId: ottoOf(scene) }, scene.now),
  ),
  mergeTeams: admin("teams", ({ viewer, now }) => mergeTeams(viewer, { fromId: 1, intoId: 1 }, now)),
  removeSampleData: admin("accountInfo", ({ viewer, now }) => removeSampleData(viewer, now)),
  createTeam: admin("teams", ({ viewer, now }) => createTeam(viewer, { name: "Hand", memberIds: [] }, now)),
  changeTeam: admin("teams", ({ viewer, world, now }) =>
    changeTeam(viewer, { teamId: world.teams.green, name: "Hand", memberIds: [] }, now),
  ),
  createRole: admin("roles", ({ viewer, now }) => createRole(viewer, { name: "Hand", permissions }, now)),
  changeRole: admin("roles", ({ viewer, now }) =>
    changeRole(viewer, { roleId: 5, name: "Hand", permissions }, now),
  ),
  deleteRole: admin("roles", ({ viewer, now }) => deleteRole(viewer, 5, now)),
  createCategory: admin("topics", ({ viewer, now }) => createCategory(viewer, { name: "Hand" }, now)),
  renameCategory: admin("topics", ({ viewer, now }) => renameCategory(viewer, 1, { name: "Hand" }, now)),
  deleteCategory: admin("topics", ({ viewer, now }) => deleteCategory(viewer, 1, now)),
  createTopic: admin("topics", ({ viewer, now }) => createTopic(viewer, topic, now)),
  changeTopic: admin("topics", ({ viewer, now }) => changeTopic(viewer, 1, topic, now)),
  deactivateTopic: admin("topics", ({ viewer, now }) => deactivateTopic(viewer, 1, now)),
  activateTopic: admin("topics", ({ viewer, now }) => activateTopic(viewer, 1, now)),
  deleteTopic: admin("topics", ({ viewer, now }) => deleteTopic(viewer, 1, now)),
  changeRules: admin("experience", ({ viewer, now }) => changeRules(viewer, rulesInForce(), now)),
};

/** What gives somebody rights: nobody gives more than they have. */
export const gifts: Record<string, { allowed: (scene: Scene) => boolean; call: (scene: Scene) => unknown }> =
  {
    "make a Super Admin": {
      allowed: ({ person }) => person.superAdmin,
      call: (scene) => setSuperAdmin(scene.viewer, ottoOf(scene), true, scene.now),
    },
    "hire an Administrator": {
      allowed: hasAllRights,
      call: ({ viewer, now }) =>
        createUser(viewer, { ...userForm, email: "hand@x.test", roleId: administrator() }, now),
    },
    "make a role that may all": {
      allowed: hasAllRights,
      call: ({ viewer, now }) =>
        createRole(viewer, { name: "Hand", permissions: startingRoles.Administrator! }, now),
    },
    "look with the eyes of somebody with more rights": {
      allowed: hasAllRights,
      call: (scene) => startViewing(scene.viewer, anySession(), ottoOf(scene), scene.now),
    },
    "take a licence from somebody with more rights": {
      allowed: hasAllRights,
      call: (scene) => setLicence(scene.viewer, ottoOf(scene), false, scene.now),
    },
  };

function hasAllRights({ person }: Scene): boolean {
  return person.superAdmin || person.role === "Administrator";
}

const anySession = () => db().get<{ hash: string }>(sql`select id_hash as hash from sessions limit 1`).hash;

const administrator = () => listRoles(system).find(({ name }) => name === "Administrator")!.id;
