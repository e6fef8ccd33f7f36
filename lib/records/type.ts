import type { records } from "@/db/schema";
import type { Field, KindName, LookupName, Option } from "@/lib/fields/field";

type RecordRow = typeof records.$inferSelect;

/** The columns that every type describes although they live in `records`. */
type CommonColumns = Pick<RecordRow, "name" | "ownerId" | "teamId">;

/** What a definition says of one field. `Stored` is the column's type, checked against the table. */
export type FieldSpec<Stored> = Partial<Omit<Field, "key" | "section" | "storage">> & {
  kind: KindName;
  label: string;
  /** Never set; carries the type. */
  stored?: Stored;
};

type Told = Partial<Omit<FieldSpec<unknown>, "kind" | "label" | "stored" | "required">>;
type Asked = Told & { required?: false };
type Must = Told & { required: true };

function make<Base>(kind: KindName) {
  function spec(label: string, more: Must): FieldSpec<Base>;
  function spec(label: string, more?: Asked): FieldSpec<Base | null>;
  function spec(label: string, more: Told & { required?: boolean } = {}): FieldSpec<Base | null> {
    return { kind, label, ...more };
  }
  return spec;
}

export const text = make<string>("text");
export const longText = make<string>("longText");
export const richText = make<string>("richText");
export const number = make<number>("number");
export const money = make<number>("money");
export const date = make<string>("date");
export const dateTime = make<Date>("dateTime");
export const email = make<string>("email");
export const phone = make<string>("phone");
export const url = make<string>("url");
export const user = make<number>("user");
export const team = make<number>("team");
const yesNoSpec = make<boolean>("yesNo");

/** A yes/no column is never empty, so it needs no `required`. */
export const yesNo = (label: string, more: Told = {}): FieldSpec<boolean> => ({
  ...yesNoSpec(label, { ...more, required: true }),
  required: false,
});

const optionSpec = make<string>("option");
type Options = readonly (string | Option)[];
/** One of fixed choices, stored as its `value`. */
export function option(label: string, options: Options, more: Must): FieldSpec<string>;
export function option(label: string, options: Options, more?: Asked): FieldSpec<string | null>;
export function option(
  label: string,
  options: Options,
  more: Told & { required?: boolean } = {},
): FieldSpec<string | null> {
  const listed = options.map((each) => (typeof each === "string" ? { value: each, label: each } : each));
  return optionSpec(label, { ...more, options: listed } as Asked);
}

const linkSpec = make<number>("link");
/** A reference to one record of the type `to`. */
export const link = (
  label: string,
  to: string,
  more: Told & { required?: boolean } = {},
): FieldSpec<number | null> => ({
  ...linkSpec(label, { ...more, to } as Asked),
  required: more.required,
});

const lookupSpec = make<number>("lookup");
/** A reference to an entry of a list that admins keep, as statuses or stages. */
export function lookup(label: string, name: LookupName, more: Must): FieldSpec<number>;
export function lookup(label: string, name: LookupName, more?: Asked): FieldSpec<number | null>;
export function lookup(
  label: string,
  name: LookupName,
  more: Told & { required?: boolean } = {},
): FieldSpec<number | null> {
  return { ...lookupSpec(label, more as Asked), lookup: name };
}

export type Tab = "overview" | "details" | "related" | "analytics" | "activities" | "audit";

/** A relation that a workspace shows under Related. */
export type Relation = {
  /** Unique within the type; also part of the URL. */
  key: string;
  label: string;
  to: string;
  by:
    | { kind: "links"; relation: string; end: "from" | "to" }
    /** A link field of this very type: at most one at the other end. */
    | { kind: "field"; field: string }
    /** A link field of the other type that points here. */
    | { kind: "inverse"; field: string }
    | { kind: "lines"; end: "opportunity" | "product" };
};

export type RecordType = {
  name: string;
  labels: { one: string; many: string };
  path: string;
  /** A name that components/records/TypeIcon knows. */
  icon: string;
  /** The letter that follows `c` and `g`. */
  key?: string;
  /** What an empty list says the type is for. */
  purpose: string;
  fields: readonly Field[];
  relations: readonly Relation[];
  list: {
    columns: readonly string[];
    sort: { by: string; order: "asc" | "desc" };
    /** What tells a row from another on a phone before anything else, where the kind of a field does not say it. */
    brief?: string;
  };
  tabs: readonly Tab[];
  /** Types that a record's actions offer to create, already linked, with the field that links them. */
  shortcuts: readonly { type: string; field?: string; relation?: string }[];
  custom: boolean;
};

type Row<Own> = CommonColumns & Omit<Own, "id">;
type Specs<R> = { [K in keyof R]?: FieldSpec<R[K]> };
type Described<S> = { [Section in keyof S]: keyof S[Section] }[keyof S];
type SystemColumn = "createdAt" | "createdById" | "updatedAt" | "updatedById" | "lastInteractionAt";

type Definition<Own, S> = Omit<RecordType, "fields" | "custom" | "list"> & {
  sections: S;
  list: {
    columns: readonly (Described<S> | SystemColumn)[];
    sort: { by: Described<S> | SystemColumn; order: "asc" | "desc" };
    brief?: Described<S>;
  };
} & ([Exclude<keyof Row<Own>, Described<S> | "teamId" | "ownerId">] extends [never]
    ? unknown
    : { missing: Exclude<keyof Row<Own>, Described<S> | "teamId" | "ownerId"> });

/**
 * Makes the uniform reading of a definition, checked against the row type of its table: a column left
 * undescribed, a kind that does not fit its column or a misspelt list column does not compile.
 */
export function defineType<Own>() {
  return <const S extends Record<string, Specs<Row<Own>>>>(definition: Definition<Own, S>): RecordType => {
    const { sections, ...rest } = definition;
    const fields = Object.entries(sections).flatMap(([section, specs]) =>
      Object.entries(specs as Record<string, FieldSpec<unknown>>).map(([key, spec]) =>
        toField(key, section, spec),
      ),
    );
    return {
      ...rest,
      list: rest.list as RecordType["list"],
      fields: [...fields, ...systemFields],
      custom: false,
    };
  };
}

const common = new Set(["name", "ownerId", "teamId"]);

const toField = (key: string, section: string, { stored: _, ...spec }: FieldSpec<unknown>): Field => ({
  required: false,
  unique: false,
  readOnly: false,
  ...spec,
  key,
  section,
  storage: common.has(key) ? "record" : "own",
});

const kept = (key: string, label: string, kind: KindName): Field => ({
  key,
  label,
  kind,
  section: "System Information",
  storage: "record",
  required: false,
  unique: false,
  readOnly: true,
});

/** What the engine keeps of every record. */
export const systemFields: readonly Field[] = [
  { ...kept("createdById", "Created By", "user"), sort: false },
  kept("createdAt", "Created Date", "dateTime"),
  { ...kept("updatedById", "Changed By", "user"), sort: false },
  kept("updatedAt", "Changed Date", "dateTime"),
  kept("lastInteractionAt", "Last Interaction", "dateTime"),
];

/** Whether the engine keeps this field of every record. */
export const isSystemField = (key: string): boolean => systemFields.some((field) => field.key === key);
