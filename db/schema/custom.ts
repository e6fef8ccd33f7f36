import {
  customType,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { instant } from "./columns";
import { records } from "./records";

/** A value as it comes: numbers stand before texts, and blanks before both. */
const anyValue = customType<{ data: string | number }>({ dataType: () => "blob" });

/** The order that an admin gave to the sections of a type and the fields in them; none is the definition's own. */
export const recordLayouts = sqliteTable("record_layouts", {
  type: text().primaryKey(),
  sections: text({ mode: "json" }).notNull().$type<{ title: string; fields: string[] }[]>(),
});

/** Admin-made relations: `links` rows of this name, with what each end calls the other. */
export const customRelations = sqliteTable("custom_relations", {
  name: text().primaryKey(),
  fromType: text().notNull(),
  toType: text().notNull(),
  /** What stands over the other ends on a record of `fromType`. */
  fromLabel: text().notNull(),
  toLabel: text().notNull(),
  position: integer().notNull(),
  hiddenAt: instant(),
});

/** How far the values of an admin-made field are gathered for lists to sort and filter by. */
export const customIndexes = sqliteTable(
  "custom_indexes",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    type: text().notNull(),
    key: text().notNull(),
    /** Records up to this id are in it. */
    filledTo: integer().notNull(),
    /** The newest record when it was begun; later ones are put in as they are written. */
    lastId: integer().notNull(),
    readyAt: instant(),
  },
  (t) => [uniqueIndex("custom_indexes_of_field").on(t.type, t.key)],
);

/** The values of admin-made fields of live records, blanks too, in order. `records.custom` is what counts. */
export const customValues = sqliteTable(
  "custom_values",
  {
    recordId: integer()
      .notNull()
      .references(() => records.id, { onDelete: "cascade" }),
    indexId: integer().notNull(),
    /** Several where the field holds several options. */
    nth: integer().notNull(),
    value: anyValue(),
  },
  (t) => [
    primaryKey({ columns: [t.recordId, t.indexId, t.nth] }),
    index("custom_values_in_order").on(t.indexId, t.value, t.recordId),
  ],
);
