import { db, store } from "@/db/client";
import { customIndexes } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { fillIndex } from "@/lib/custom-fields/field-index";
import { type FieldKind, fieldKinds } from "@/lib/custom-fields/field-kinds";
import { createField } from "@/lib/custom-fields/make-field";
import { createType } from "@/lib/record-types/make-type";
import { typeToken } from "@/lib/records/search-index";

export type FieldKeys = Record<FieldKind, string>;

/** Makes the type Vehicle. Gives its name. */
export const makeVehicleType = (now: Date): string =>
  createType(system, { one: "Vehicle", many: "Vehicles", path: "vehicles", icon: "car", sameAs: null }, now);

/** Gives the type a field of every kind that there is. Gives their keys by kind. */
export function makeFields(type: string, now: Date): FieldKeys {
  const options = ["Red", "Green", "Blue", "Rare"].map((label) => ({ value: null, label }));
  const described = { section: "General", required: false, unique: false, hint: "", options, to: "account" };
  const keys = Object.entries(fieldKinds).map(([kind, label]) => [
    kind,
    createField(system, { ...described, type, kind: kind as FieldKind, label: `My ${label}` }, now),
  ]);
  return Object.fromEntries(keys) as FieldKeys;
}

/** Gathers the values of all fields, as the job does. Gives how many fields there were. */
export async function fillIndexes(now: Date): Promise<number> {
  const indexes = db().select().from(customIndexes).all();
  for (const { id } of indexes) await fillIndex(id, now);
  return indexes.length;
}

/** Where a record stands in every order but that of its id; numbers, texts and days follow from it. */
export const placeOf = (nth: number, rows: number): number => (nth * 7919) % rows;

export const dayOf = (place: number): string => new Date(place * 8_640_000).toISOString().slice(0, 10);

/** Writes so many records of the type, each with a value of every kind. */
export function insertRows(type: string, rows: number, linkedTo: (nth: number) => number): void {
  const { sqlite } = store();
  const record = sqlite.prepare(
    "insert into records (type, name, created_at, updated_at, custom) values (?, ?, ?, ?, ?)",
  );
  for (let nth = 0; nth < rows; nth++) {
    const place = placeOf(nth, rows);
    const values = valuesOf(nth, place, linkedTo(nth));
    record.run(type, `Vehicle ${place}`, nth, nth, JSON.stringify(values));
  }
}

/** Writes what quick search is to know of them, all at once. */
export function insertDocuments(type: string): void {
  const { sqlite } = store();
  const added = sqlite.prepare("select sql from sqlite_master where name = 'search_documents_added'").pluck();
  const trigger = added.get() as string;
  sqlite.exec("drop trigger search_documents_added");
  sqlite
    .prepare(`insert into search_documents (record_id, type, name, keys, body)
      select id, ?, name, custom ->> '$.myEmail', custom ->> '$.myLongText' from records where type = ?`)
    .run(typeToken(type), type);
  sqlite.exec(`insert into records_search (records_search) values ('rebuild'); ${trigger}`);
}

/** One in fifty is blank, and one in 997 has what is rare. */
function valuesOf(nth: number, place: number, linkedTo: number) {
  const rare = nth % 997 === 0;
  const blank = place % 50 === 0;
  const some = { myNumber: place, myMoney: place * 100, myText: `Text ${place}`, myDate: dayOf(place) };
  return {
    ...(blank ? {} : some),
    ...{ myLongText: `Several words of ${place}`, myDateAndTime: place * 60_000, myYesOrNo: rare },
    ...{ myOneOption: rare ? "rare" : "red", myManyOptions: rare ? ["rare", "blue"] : ["red", "green"] },
    ...{ myEmail: `v${place}@x.test`, myPhone: `+1480${place}`, myUrl: `x${place}.test` },
    ...{ myLinkToARecord: linkedTo, myUser: 1 + (nth % 20) },
  };
}
