import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { viewings } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { findDuplicates } from "@/lib/duplicates/find";
import { asItStood } from "@/lib/events/as-it-stood";
import { beginMerge } from "@/lib/merge/begin";
import { mergeRecords } from "@/lib/merge/merge";
import { undoableMerges } from "@/lib/merge/merged";
import { whyOf } from "@/lib/people/why";
import { readWithoutAccess, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { startSession } from "@/lib/sessions/session";
import { readSession } from "@/lib/sessions/signed-in";
import { hashOf } from "@/lib/sessions/token";
import { administers, has, may } from "../rule";
import type { Planted } from "../world/world";
import type { Offer } from "./offers";
import { attempt, type Scene, undone } from "./scene";

/** The entry that tells how a record was made. */
export const firstEntryOf = (id: number): number =>
  db().get<{ id: number }>(
    sql`select min(id) as id from events where subject = 'record' and subject_id = ${id}`,
  ).id;

/** Has the system merge one record into another of its type. Gives the merge. */
export function mergedBySystem(survivor: Planted, loser: Planted, now: Date): number {
  const { type } = survivor;
  const versionOf = ({ id }: Planted) => readWithoutAccess(recordType(type), id)?.version ?? 0;
  const versions = { survivor: versionOf(survivor), loser: versionOf(loser) };
  return mergeRecords(system, { type, survivorId: survivor.id, loserId: loser.id, take: [], versions }, now);
}

/** What is offered on a record of merging it, of putting it back, and of asking who sees it. */
export function* onMerging(scene: Scene, planted: Planted, record: Stored): Generator<Offer> {
  const { world, person, viewer, own, now } = scene;
  const { id, type, name } = planted;
  const mayMerge = has(person, "merge") && may(world, person, "edit", planted);
  const begun = attempt(() => beginMerge(viewer, recordType(type), id, 0));
  yield { what: `merge ${name}`, offered: !(begun instanceof Error), allowed: mayMerge };
  for (const hit of findDuplicates(viewer, type, { ...record.values, name: `${record.name}x` })) {
    const other = world.records.find((each) => each.id === hit.id)!;
    const allowed = has(person, "merge") && other.type === type && may(world, person, "edit", other);
    yield { what: `merge ${name} with ${hit.name}`, offered: hit.mergeable, allowed };
  }
  const { fields } = asItStood(viewer, planted, firstEntryOf(id));
  const changed = fields.filter(({ differs, key }) => differs && key !== "score");
  const allowed = may(world, person, "edit", planted);
  for (const { restorable, label } of changed)
    yield { what: `put back ${label} of ${name}`, offered: restorable, allowed };
  const twin = own.mine[type].id === id ? own.foreign[type] : own.mine[type];
  const undoable = undone(() => {
    mergedBySystem(planted, twin, now);
    return undoableMerges(viewer, id, now).length;
  });
  yield { what: `unmerge ${name}`, offered: undoable, allowed: Number(has(person, "merge")) };
  if (administers(person, "users", "roles")) yield* told(scene, planted);
}

/** What an admin is told of who can do what, beside the rule. */
function* told({ world, viewer }: Scene, planted: Planted): Generator<Offer> {
  for (const key of ["salesAgent", "ownDepartment", "readOnly"]) {
    const person = world.people[key]!;
    for (const { right, allowed: offered } of whyOf(viewer, planted, person.userId).verdicts)
      yield {
        what: `${key}: ${right} ${planted.name}`,
        offered,
        allowed: may(world, person, right, planted),
      };
  }
}

/** Whether a session shows what another user sees; here the reader's own view, which is never beyond them. */
export function* looking({ person, now }: Scene): Generator<Offer> {
  const offered = undone(() => {
    const token = startSession(person.userId, { ip: null, userAgent: null }, now);
    db()
      .insert(viewings)
      .values({ sessionHash: hashOf(token), userId: person.userId, since: now })
      .run();
    return readSession(token, now)?.lookingOn != null;
  });
  yield { what: "look as another", offered, allowed: administers(person, "users") };
}
