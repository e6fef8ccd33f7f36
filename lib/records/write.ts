import { transact } from "@/db/client";
import { levelOf, reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { keepMatchKeys } from "@/lib/duplicates/keep";
import { Invalid, NotFound } from "@/lib/errors";
import { appendEvent } from "@/lib/events/append";
import type { Change } from "@/lib/events/event";
import type { Value } from "@/lib/fields/field";
import type { Draft, Values } from "./behaviour";
import { behaviourOf, standingNow } from "./behaviours";
import type { Confirmation } from "./confirmation";
import { refuseStale } from "./conflict";
import { checkValues, type Input, type Reading, readInput } from "./input";
import { keepValues } from "./kept-values";
import { mirrorLinks } from "./mirror";
import { tellNamed } from "./named-by";
import { type Editable, editable, type Stored } from "./record";
import { recordType } from "./registry";
import { insertRow, type Origin, updateRow } from "./rows";
import { brokenRules, faultsOf } from "./rules";
import { indexForSearch } from "./search-index";
import { isSystemField, type RecordType } from "./type";
import { touched } from "./versions";

/**
 * Makes a record of `type` from what was sent. Authorises, validates, writes, draws the consequences and writes
 * the history, all in one transaction. One that was made elsewhere before keeps its `origin`; the history tells when
 * it came here. Gives the new record. Throws NotFound without the right to add, Invalid with a sentence beside each
 * field at fault.
 */
export function createRecord(
  viewer: Viewer,
  typeName: string,
  input: Input,
  now: Date,
  origin: Origin = {},
): Stored {
  const type = recordType(typeName);
  if (levelOf(viewer, type.name, "edit") === "none") throw new NotFound(type.labels.one);
  return transact(() => {
    const behaviour = behaviourOf(type.name);
    const read = readInput(viewer, type, input);
    const values: Values = { ...blank(type), ...behaviour.defaults?.(viewer, read.values), ...read.values };
    const changed = new Set(Object.keys(values).filter((key) => values[key] !== null));
    const given = new Set(Object.keys(read.values));
    const draft = { id: null, before: null, values, changed, given, isPutBack: false, confirmed: [] };
    const broken = brokenRules(viewer, type.name, draft, now);
    Object.assign(values, behaviour.derive?.(draft, now, viewer));
    const beyond = faultsOf(() => keepWithinReach(viewer, type, values));
    checkValues(viewer, type, { id: null, values, changed }, { ...beyond, ...broken, ...read.errors });
    const after = insertRow(viewer, type, values, now, origin);
    appendEvent(viewer, { subject: "record", id: after.id }, created(after), now);
    tellNamed(viewer, type, null, after, now);
    settle(viewer, type, null, after, now);
    return after;
  });
}

/**
 * Changes fields of a record. `seen` gives the values that the form showed, in the form's own notation: where
 * somebody has changed one of them since, nothing is written and Conflict tells both; other fields merge.
 * `confirmed` is what the user was asked about it and said yes to. Throws NotFound, Invalid, Conflict, Unconfirmed.
 */
export function updateRecord(
  viewer: Viewer,
  typeName: string,
  id: number,
  input: Input,
  now: Date,
  seen?: Input,
  confirmed: readonly Confirmation[] = [],
): Stored {
  const type = recordType(typeName);
  return transact(() => {
    const before = editable(viewer, type, id);
    const sent = readInput(viewer, type, input);
    if (seen) refuseStale(viewer, type, before, sent.values, readInput(viewer, type, seen).values);
    return applyChange(viewer, type, before, sent, now, confirmed);
  });
}

/** The rest of a change, once it is clear that this viewer may make it. */
export function applyChange(
  viewer: Viewer,
  type: RecordType,
  before: Editable,
  sent: Reading,
  now: Date,
  confirmed: readonly Confirmation[] = [],
): Stored {
  const behaviour = behaviourOf(type.name);
  const given = sent.heldBy ? standingNow(type.name, before, sent.values) : sent.values;
  const values = { ...before.values, ...given };
  const differs = differing(before.values, values);
  const draft: Draft = {
    ...{ id: before.id, before: before.values, values, changed: differs, confirmed },
    ...{ given: new Set(Object.keys(given)), isPutBack: sent.heldBy === "itself" },
  };
  const broken = brokenRules(viewer, type.name, draft, now);
  Object.assign(values, behaviour.derive?.(draft, now, viewer));
  const changed = differing(before.values, values);
  const isGiven = changed.has("ownerId") || changed.has("teamId");
  const beyond = isGiven ? faultsOf(() => keepWithinReach(viewer, type, values)) : {};
  const errors = { ...beyond, ...broken, ...sent.errors };
  checkValues(viewer, type, { id: before.id, values, changed }, errors, sent.heldBy);
  if (changed.size === 0) return before;
  const after = updateRow(viewer, type, before, values, changed, now);
  const changes = [...changed].map(
    (field): Change => ({ field, from: before.values[field], to: values[field] }),
  );
  appendEvent(
    viewer,
    { subject: "record", id: after.id },
    { kind: "record.changed", type: type.name, name: after.name, changes },
    now,
  );
  tellNamed(viewer, type, before.values, after, now);
  settle(viewer, type, before, after, now);
  return after;
}

/** What follows from any write of a record, whether it was made, changed, deleted or brought back. */
export function settle(
  viewer: Viewer,
  type: RecordType,
  before: Stored | null,
  after: Stored | null,
  now: Date,
): void {
  mirrorLinks(viewer, type, before, after, now);
  indexForSearch(type, after ?? before!, after !== null);
  keepValues(before, after);
  keepMatchKeys(after ?? before!, after !== null);
  behaviourOf(type.name).after?.(viewer, { before, after }, now);
  touched(type.name);
}

const blank = (type: RecordType): Values =>
  Object.fromEntries(
    type.fields
      .filter(({ key }) => !isSystemField(key))
      .map((field) => [field.key, field.kind === "yesNo" ? false : null]),
  );

const created = ({ type, name, values }: Stored) => ({
  kind: "record.created" as const,
  type,
  name,
  values: Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== false)),
});

/** The keys whose values differ. Lists are compared by content. */
export const differing = (before: Values, after: Values): Set<string> =>
  new Set(Object.keys(after).filter((key) => !same(before[key] ?? null, after[key] ?? null)));

const same = (a: Value, b: Value) =>
  Array.isArray(a) || Array.isArray(b) ? JSON.stringify(a) === JSON.stringify(b) : a === b;

/**
 * Nobody gives a record away beyond their own reach: it must still be theirs to change after the save. Throws Invalid.
 */
export function keepWithinReach(viewer: Viewer, type: RecordType, values: Values): void {
  const held = { ownerId: values.ownerId as number | null, teamId: values.teamId as number | null };
  if (reaches(viewer, type.name, "edit", held)) return;
  const whose = levelOf(viewer, type.name, "edit") === "owned" ? "you" : "you or someone of your department";
  throw new Invalid({ ownerId: `Your role asks that ${whose} own this ${type.labels.one.toLowerCase()}.` });
}
