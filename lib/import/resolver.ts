import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importKeys, records, users } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { type Field, FieldError } from "@/lib/fields/field";
import type { Locale } from "@/lib/fields/kind";
import { ownWords } from "@/lib/records/choice";
import { type Choice, choices } from "@/lib/records/lookups";
import { listOf } from "@/lib/records/names";
import { recordType } from "@/lib/records/registry";
import { holders, keysIn } from "./find";
import type { Scratch } from "./scratch";

/** A record that a cell means. `standIn` is one that a dry run would have made, in its place until it is taken back. */
export type Meant = { id: number; standIn?: true };

export type Resolver = {
  /**
   * The entry of a short list that the text means: by its words, and a user by the email address too. Throws
   * FieldError.
   */
  choice: (field: Field, text: string) => number;
  /** The same; undefined for none. */
  choiceIfKnown: (field: Field, text: string) => number | undefined;
  /** The record that the text means, by number, email, name or phone. Throws FieldError for none, or several. */
  record: (typeName: string, text: string) => Meant;
};

type Context = { viewer: Viewer; importId: number; locale: Locale; scratch: Scratch | null; now: Date };

/** Finds what cells mean, for as long as a slice lasts: what it has found it does not look for again. */
export function resolverFor(context: Context): Resolver {
  const lists = new Map<string, Map<string, number>>();
  const found = new Map<string, number>();
  const choiceIfKnown = (field: Field, text: string) => {
    const list = listOf(field)!;
    if (!lists.has(list)) lists.set(list, byWords(list));
    return lists.get(list)!.get(text.toLowerCase());
  };
  return {
    choiceIfKnown,
    choice: (field, text) => {
      const id = choiceIfKnown(field, text);
      if (id === undefined) throw new FieldError(`${field.label} “${text.slice(0, 60)}” is not known here.`);
      return id;
    },
    record: (typeName, text) => {
      const known = found.get(`${typeName}:${text}`);
      if (known !== undefined) return { id: known };
      const meant = look(context, typeName, text);
      if (!meant.standIn) found.set(`${typeName}:${text}`, meant.id);
      return meant;
    },
  };
}

function byWords(list: Parameters<typeof choices>[0]): Map<string, number> {
  const entries = choices(list).filter(({ retired }) => !retired);
  const words = entries.map(({ id, label }: Choice) => [label.toLowerCase(), id] as const);
  const categories = entries.flatMap(({ id, kind }) =>
    kind ? [[kind.replace(/_/g, " "), id] as const] : [],
  );
  // `Renewals: Proposal` too, as other products write what is of a group.
  const grouped = entries.flatMap((choice) =>
    choice.group ? [[`${choice.group}: ${ownWords(choice)}`.toLowerCase(), choice.id] as const] : [],
  );
  // The first of several wins: they are put in last to first.
  const named = [...categories.reverse(), ...grouped.reverse(), ...words.reverse()];
  return new Map([...named, ...(list === "user" ? byEmail() : [])]);
}

const byEmail = () =>
  db()
    .select({ id: users.id, email: users.email })
    .from(users)
    .all()
    .map(({ id, email }) => [email.toLowerCase(), id] as const);

function look(context: Context, typeName: string, text: string): Meant {
  const type = recordType(typeName);
  const keys = keysIn(type, text, context.locale);
  for (const key of keys) {
    const ids = holders(context.viewer, type, key.field, key.value);
    if (ids.length > 1)
      throw new FieldError(`“${text.slice(0, 60)}” could be more than one ${type.labels.one.toLowerCase()}.`);
    if (ids[0] !== undefined) return { id: ids[0] };
  }
  const earlier = fromWhereItCame(context.importId, typeName, text);
  if (earlier !== undefined) return { id: earlier };
  if (keys.some((key) => context.scratch?.knows(typeName, key))) return standIn(context, typeName, text);
  throw new FieldError(`There is no ${type.labels.one.toLowerCase()} “${text.slice(0, 60)}”.`);
}

const fromWhereItCame = (importId: number, type: string, value: string): number | undefined =>
  db()
    .select({ id: importKeys.recordId })
    .from(importKeys)
    .where(and(eq(importKeys.importId, importId), eq(importKeys.type, type), eq(importKeys.value, value)))
    .get()?.id;

/** Within what a dry run takes back at once. */
function standIn({ viewer, now }: Context, type: string, name: string): Meant {
  const { id } = db()
    .insert(records)
    .values({ type, name, ownerId: viewer.userId, createdAt: now, updatedAt: now })
    .returning({ id: records.id })
    .get();
  return { id, standIn: true };
}
