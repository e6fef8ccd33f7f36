import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import type { Field, Value } from "@/lib/fields/field";
import { type FormValues, toFormValues } from "@/lib/fields/form";
import type { Values } from "@/lib/records/behaviour";
import { behaviourOf } from "@/lib/records/behaviours";
import { holderOf } from "@/lib/records/input";
import { localeOf } from "@/lib/records/locale";
import { isOpenChoice } from "@/lib/records/lookups";
import { listOf, visibleNames } from "@/lib/records/names";
import type { Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import type { RecordType } from "@/lib/records/type";
import { leadType } from "./lead";

/** What an opportunity takes over as it is (SPEC.md 10.1). */
export const carriedKeys = ["ownerId", "teamId", "source", "score", "amountCents"] as const;

/** What a lead gives its opportunity, as a form holds it: also the admin-made fields that both types have. */
export function opportunityOf(viewer: Viewer, lead: Stored): FormValues {
  const type = recordType("opportunity");
  return asForm(viewer, type, {
    name: lead.values.company ?? lead.name,
    ...carriedOf(lead),
    ...sharedOf(viewer, type, lead),
  });
}

/** What the opportunity of a lead begins with of what it takes over; what the lead lacks is as on any new one. */
export const beginningWith = (viewer: Viewer, lead: Stored): Values => ({
  ...behaviourOf("opportunity").defaults?.(viewer, {}),
  ...carriedOf(lead),
});

function carriedOf({ ownerId, teamId, values }: Stored): Values {
  const kept = Object.fromEntries(carriedKeys.map((key) => [key, values[key] ?? null]));
  const all = { ...kept, ownerId: present("user", ownerId), teamId: present("team", teamId) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

/** What a lead gives a new contact, as a form holds it. */
export function contactOf(viewer: Viewer, lead: Stored): FormValues {
  const { email, phone, fax } = lead.values;
  return asForm(viewer, recordType("contact"), {
    name: lead.name,
    ...namesIn(lead.name),
    kind: "Prospect",
    email: email ?? null,
    workPhone: phone ?? null,
    fax: fax ?? null,
    ownerId: ownerOf(viewer, "contact", lead),
  });
}

/** What a lead gives a new account, as a form holds it. */
export const accountOf = (viewer: Viewer, lead: Stored): FormValues =>
  asForm(viewer, recordType("account"), {
    name: lead.values.company ?? null,
    ownerId: ownerOf(viewer, "account", lead),
  });

function asForm(viewer: Viewer, type: RecordType, values: Values): FormValues {
  const fields = type.fields.filter(({ key }) => (values[key] ?? null) !== null);
  return toFormValues(fields, values, localeOf(viewer));
}

/** One who left, or a department that is no more, stays behind. */
const present = (of: "user" | "team", id: number | null): number | null =>
  id !== null && isOpenChoice(of, id) ? id : null;

/** The lead's owner, unless the viewer may not give them a record of this type: then it is their own. */
function ownerOf(viewer: Viewer, type: string, lead: Stored): number | null {
  const ownerId = present("user", lead.ownerId);
  return reaches(viewer, type, "edit", { ownerId, teamId: null }) ? ownerId : viewer.userId;
}

/** All but the last word is the first name. */
function namesIn(name: string): Values {
  const words = name.split(/\s+/);
  const [firstName, lastName] = [words.slice(0, -1).join(" "), words.at(-1) ?? ""];
  return words.length > 1 && name.length <= 100 ? { firstName, lastName } : {};
}

/**
 * Values of the admin-made fields of the same name and kind that both types have. One that the opportunity would refuse
 * stays behind: nobody could change it there, and the lead could never be qualified.
 */
function sharedOf(viewer: Viewer, type: RecordType, lead: Stored): Values {
  const own = recordType(leadType.name).fields.filter(({ storage }) => storage === "custom");
  const pairs = own.flatMap((field) => {
    const twin = type.fields.find((other) => isTwin(field, other));
    const value = lead.values[field.key] ?? null;
    return twin && value !== null && fits(viewer, type, twin, value) ? [[twin.key, value] as const] : [];
  });
  return Object.fromEntries(pairs);
}

const isTwin = (field: Field, other: Field): boolean =>
  other.storage === "custom" &&
  other.kind === field.kind &&
  other.to === field.to &&
  other.label.toLowerCase() === field.label.toLowerCase();

/** Of options and lists only what is offered there, too; a link to what the viewer sees; what nobody else has. */
function fits(viewer: Viewer, type: RecordType, field: Field, value: NonNullable<Value>): boolean {
  const { options, kind, unique } = field;
  const list = listOf(field);
  if (list) return isOpenChoice(list, Number(value));
  if (kind === "link") return visibleNames(viewer, [Number(value)]).has(Number(value));
  if (unique && holderOf(type, field, value, null)) return false;
  return !options || [value].flat().every((each) => options.some((option) => option.value === each));
}
