import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { records } from "@/db/schema";

/** As much of a record as the history says of it. */
export type Head = { id: number; type: string; name: string };

/** The head of a record by its `id`, whoever asks and wherever it is; undefined for one that was deleted permanently. */
export const headOf = (id: number): Head | undefined => head.get<Head>({ id });

const head = prepared(
  sql`select ${records.id} as id, ${records.type} as type, ${records.name} as name from ${records}
    where ${records.id} = ${sql.placeholder("id")}`,
);
