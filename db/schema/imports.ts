import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant, yesNo } from "./columns";
import { users } from "./people";

/** One import: some files that come in together, are tried together and are undone together. */
export const imports = sqliteTable(
  "imports",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    userId: integer()
      .notNull()
      .references(() => users.id),
    createdAt: instant().notNull(),
    /** A row with a value that cannot be read is refused whole; else the value is left out and told. */
    strict: yesNo().notNull().default(false),
    /** Its operations, once they were asked for. */
    dryRunId: integer(),
    runId: integer(),
    undoId: integer(),
  },
  (t) => [index("imports_by_user").on(t.userId, t.id)],
);

/** A file of an import. Its bytes lie in the data folder until the import is over. */
export const importFiles = sqliteTable(
  "import_files",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    importId: integer()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    name: text().notNull(),
    bytes: integer().notNull(),
    receivedBytes: integer().notNull().default(0),
    encoding: text(),
    delimiter: text(),
    headers: text({ mode: "json" }).$type<string[]>(),
    /** Without the head; null until it was read to its end. */
    rows: integer(),
    type: text(),
    /** What each column goes to: a field's key, `relation:<key>`, or null for nothing. */
    targets: text({ mode: "json" }).$type<(string | null)[]>(),
    /** The field that says which record a row means; null: every row is a new one. */
    matchBy: text(),
    found: text().notNull().default("update").$type<"update" | "skip">(),
    missing: text().notNull().default("create").$type<"create" | "skip">(),
  },
  (t) => [index("import_files_by_import").on(t.importId, t.id)],
);

/** The records of rows whose links can be made only when all rows are in. */
export const importRows = sqliteTable(
  "import_rows",
  {
    fileId: integer()
      .notNull()
      .references(() => importFiles.id, { onDelete: "cascade" }),
    row: integer().notNull(),
    recordId: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.fileId, t.row] })],
);

/** What a record was called where it came from, such as its case number: other rows of the import point at it by that. */
export const importKeys = sqliteTable(
  "import_keys",
  {
    importId: integer()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    type: text().notNull(),
    value: text().notNull(),
    recordId: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.type, t.value] })],
);

/** The stretches of the history that an import wrote, ends included: they are what an undo goes back over. */
export const importSpans = sqliteTable(
  "import_spans",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    importId: integer()
      .notNull()
      .references(() => imports.id, { onDelete: "cascade" }),
    fromEvent: integer().notNull(),
    toEvent: integer().notNull(),
  },
  (t) => [index("import_spans_by_import").on(t.importId, t.toEvent)],
);
