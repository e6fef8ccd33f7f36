import { levelOf, reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { reasonsInWords } from "@/lib/duplicates/find";
import { NotFound } from "@/lib/errors";
import type { Field } from "@/lib/fields/field";
import type { FormValues } from "@/lib/fields/form";
import { asked } from "@/lib/opportunities/stage-rules";
import { firstStage, openPipelines } from "@/lib/pipelines/stages";
import type { Values } from "@/lib/records/behaviour";
import { behaviourOf } from "@/lib/records/behaviours";
import { type FormField, formFields } from "@/lib/records/form-fields";
import { inWords } from "@/lib/records/in-words";
import { localeOf } from "@/lib/records/locale";
import { type References, referencesOf } from "@/lib/records/names";
import { editable, readWithoutAccess } from "@/lib/records/record";
import { fieldOf, recordType } from "@/lib/records/registry";
import { alongInWords } from "./along";
import { accountOf, beginningWith, carriedKeys, contactOf, opportunityOf } from "./carried";
import { leadType } from "./lead";
import { accountMatches, contactMatches } from "./matches";
import { refuseSettled } from "./qualified";
import { type AccountMatch, type LeadMatch, suggestedContact } from "./suggest";
import { hangingOn } from "./take-along";

/** A match as it is chosen by: what it shares with the lead, and what tells it from another of its name. */
type Offered = {
  about: string;
  /** Otherwise it is not linked to the other that is chosen. */
  mayEdit: boolean;
};
export type OfferedContact = LeadMatch & Offered;
export type OfferedAccount = AccountMatch & Offered;

/** What must be typed of one that is made, because neither the lead nor the type gives it. */
export type Asked = { fields: FormField[]; values: FormValues };

/** What **Qualify** shows before anything is made, in words. Goes to the browser. */
export type QualifyOffer = {
  /** What the opportunity is called, unless somebody types something better. */
  name: string;
  company: string | null;
  stages: { id: number; label: string; pipeline: string; asks: Asked }[];
  facts: { label: string; value: string }[];
  /** What goes along; empty where there is nothing. */
  along: string;
  contacts: OfferedContact[];
  accounts: OfferedAccount[];
  suggested: number | "new" | null;
  /** Null where the viewer may not add one. */
  newContact: Asked | null;
  newAccount: Asked | null;
  references: References;
  currency: string;
  timeZone: string;
};

/**
 * What becomes of a lead that the viewer qualifies: matches that they may see, and what is carried. Throws NotFound, also
 * where they may not add opportunities; Invalid where it is settled.
 */
export function qualifyOffer(viewer: Viewer, leadId: number): QualifyOffer {
  const type = recordType(leadType.name);
  if (levelOf(viewer, "opportunity", "edit") === "none") throw new NotFound(type.labels.one);
  const lead = editable(viewer, type, leadId);
  refuseSettled(viewer, lead);
  const opportunity = opportunityOf(viewer, lead);
  const values = beginningWith(viewer, lead);
  const contacts = contactMatches(viewer, lead);
  const { currency, timeZone } = localeOf(viewer);
  return {
    name: String(opportunity.name),
    company: lead.values.company as string | null,
    stages: beginnings(viewer, opportunity),
    facts: factsOf(viewer, values),
    along: alongInWords(hangingOn(lead.id, values)),
    contacts: contacts.map((match) => offered(viewer, "contact", match)),
    accounts: accountMatches(viewer, lead, contacts).map((match) => offeredAccount(viewer, match, contacts)),
    suggested: suggestedContact(contacts),
    newContact: askedOf(viewer, "contact", contactOf(viewer, lead)),
    newAccount: askedOf(viewer, "account", { name: "-", ...accountOf(viewer, lead) }),
    references: referencesOf(viewer, recordType("opportunity").fields, []),
    ...{ currency, timeZone },
  };
}

/** Where a lead can come in: the first stage of each pipeline. */
const beginnings = (viewer: Viewer, opportunity: FormValues): QualifyOffer["stages"] =>
  openPipelines().flatMap((pipeline) => {
    const stage = firstStage(pipeline.id);
    if (!stage) return [];
    const given = { ...opportunity, primaryContactId: "-", stageId: "-" };
    const asks = askedOf(viewer, "opportunity", given, asked(stage)) ?? nothing;
    return [{ id: stage.id, label: stage.name, pipeline: pipeline.name, asks }];
  });

const nothing: Asked = { fields: [], values: {} };

/** The fields that must be filled in, which `given` leaves open. */
function askedOf(
  viewer: Viewer,
  typeName: string,
  given: FormValues,
  also: readonly string[] = [],
): Asked | null {
  if (levelOf(viewer, typeName, "edit") === "none") return null;
  const defaults = behaviourOf(typeName).defaults?.(viewer, {}) ?? {};
  const isOpen = ({ key, required, readOnly }: Field) =>
    !readOnly && (required || also.includes(key)) && !given[key]?.length && (defaults[key] ?? null) === null;
  const fields = formFields(recordType(typeName).fields.filter(isOpen));
  return {
    fields: fields.map((field) => ({ ...field, required: true })),
    values: Object.fromEntries(fields.map(({ key, kind }) => [key, kind === "options" ? [] : ""])),
  };
}

function factsOf(viewer: Viewer, values: Values): QualifyOffer["facts"] {
  const fields = carriedKeys.map((key) => fieldOf(recordType("opportunity"), key));
  const words = inWords(viewer, fields, [{ values }]);
  return fields
    .map((field) => ({ label: field.label, value: words(0, field) }))
    .filter(({ value }) => value !== "");
}

/** By what people tell one from another of the same name. */
const telling: Record<string, readonly string[]> = {
  contact: ["title", "email", "workPhone", "mobilePhone"],
  account: ["website", "phone", "shippingCity"],
};

function offered<M extends LeadMatch>(viewer: Viewer, typeName: string, match: M, also = ""): M & Offered {
  const type = recordType(typeName);
  const fields = (telling[typeName] ?? []).map((key) => fieldOf(type, key));
  const record = readWithoutAccess(type, match.id)!;
  const words = inWords(viewer, fields, [record]);
  const known = fields.map((field) => words(0, field)).filter(Boolean);
  const why = match.why.length > 0 ? reasonsInWords(match.why) : "";
  const [first = "", ...rest] = [why, also].filter(Boolean);
  const about = [first.charAt(0).toUpperCase() + first.slice(1), ...rest, ...known.slice(0, 2)].join(" · ");
  return { ...match, about, mayEdit: reaches(viewer, typeName, "edit", record) };
}

function offeredAccount(viewer: Viewer, match: AccountMatch, contacts: readonly LeadMatch[]): OfferedAccount {
  const names = contacts.filter(({ id }) => match.contactIds.includes(id)).map(({ name }) => name);
  const whose = names.length > 0 ? `account of ${new Intl.ListFormat("en-US").format(names)}` : "";
  return offered(viewer, "account", match, whose);
}
