import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { type Field, FieldError, type Value } from "@/lib/fields/field";
import { type FormValues, toFormValues } from "@/lib/fields/form";
import type { Locale } from "@/lib/fields/kind";
import { kinds } from "@/lib/fields/kinds";
import { safeReturnPath } from "@/lib/sessions/return-path";
import type { Values } from "./behaviour";
import { behaviourOf } from "./behaviours";
import { type NewLink, relationNamed } from "./create-linked";
import { type FormField, formFields } from "./form-fields";
import { localeOf } from "./locale";
import { type References, referencesOf, visibleNames } from "./names";
import { recordType } from "./registry";
import type { RecordType } from "./type";

/** A record that the new one will be linked to, with the words that say so. */
export type NamedLink = NewLink & { label: string; name: string };

export type NewRecordForm = {
  fields: FormField[];
  values: FormValues;
  references: References;
  links: NamedLink[];
  currency: string;
  timeZone: string;
  /** Where it was begun: what the address says, the record that it will be linked to, else the list. */
  cancelHref: string;
  /** Where to go once it is saved; null for the record itself. */
  savedHref: string | null;
};

/**
 * The form for a new record: defaults of its type, the viewer as owner, and over these what the address says, field by
 * field (`accountId=12`) and record by record (`link=account_contacts:12`). What it says of records that the viewer
 * may not see, or that makes no sense, is left out. It may say where the way leads back to (`back=/opportunities/board`).
 */
export function newRecordForm(viewer: Viewer, type: RecordType, params: URLSearchParams): NewRecordForm {
  const locale = localeOf(viewer);
  const fields = type.fields.filter((field) => !field.readOnly);
  const said = given(fields, params, locale);
  const asked: Values = {
    ...behaviourOf(type.name).defaults?.(viewer, said),
    ownerId: viewer.userId,
    ...said,
  };
  const references = referencesOf(viewer, fields, [{ values: asked }]);
  const values = Object.fromEntries(
    fields.map((field) => [field.key, fitting(field, asked[field.key] ?? null, references)]),
  );
  const links = linksIn(viewer, type, params);
  const back = params.has("back") ? safeReturnPath(params.get("back") ?? "") : null;
  const target = links[0]?.id ?? firstLinked(fields, values, params);
  return {
    fields: formFields(fields),
    values: toFormValues(fields, values, locale),
    references,
    links,
    currency: locale.currency,
    timeZone: locale.timeZone,
    cancelHref: back ?? hrefOf(viewer, target) ?? `/${type.path}`,
    savedHref: back,
  };
}

/** Nothing, where the address names a record that is of another type or out of the viewer's sight. */
const fitting = (field: Field, value: Value, { records }: References): Value =>
  field.kind === "link" && records[Number(value)]?.type !== field.to ? null : value;

function given(fields: readonly Field[], params: URLSearchParams, locale: Locale): Values {
  const values: Values = {};
  for (const field of fields) {
    if (!params.has(field.key)) continue;
    const sent = field.kind === "options" ? params.getAll(field.key) : params.get(field.key);
    const read = readable(field, sent, locale);
    if (read !== undefined) values[field.key] = read;
  }
  return values;
}

function readable(field: Field, sent: unknown, locale: Locale): Value | undefined {
  try {
    return kinds[field.kind].parse(sent, field, locale);
  } catch (error) {
    if (error instanceof FieldError) return undefined;
    throw error;
  }
}

function linksIn(viewer: Viewer, type: RecordType, params: URLSearchParams): NamedLink[] {
  return params.getAll("link").flatMap((text) => {
    const [name = "", id] = text.split(":");
    const target = visibleNames(viewer, [Number(id)]).get(Number(id));
    const relation = relationIn(type, name);
    if (!target || !relation || target.type !== relation.to) return [];
    const label = recordType(target.type).labels.one;
    return [{ relation: relation.key, id: target.id, label, name: target.name }];
  });
}

function relationIn(type: RecordType, name: string) {
  try {
    return relationNamed(type.name, name);
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}

const firstLinked = (fields: readonly Field[], values: Values, params: URLSearchParams) =>
  fields.map(({ key, kind }) => kind === "link" && params.has(key) && values[key]).find(Boolean);

function hrefOf(viewer: Viewer, id: Value | undefined): string | null {
  const target = typeof id === "number" ? visibleNames(viewer, [id]).get(id) : undefined;
  return target ? `/${recordType(target.type).path}/${target.id}` : null;
}
