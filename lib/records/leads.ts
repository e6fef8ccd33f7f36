import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { records } from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { versionOf } from "./versions";

const target = alias(records, "target");

/**
 * Whether a link to a type leads to a live record that the viewer may see, as a condition; undefined where they see
 * all of the type. The counterpart in SQL of `seen`.
 */
export const leadsFor =
  (viewer: Viewer) =>
  (link: SQL, type: string): SQL | undefined => {
    const within = scope(viewer, type, "view", target);
    // What is found is remembered until its own type is written; so the question names how old the other type is.
    return (
      within &&
      sql`exists (select ${versionOf(type)} from ${records} as ${target}
        where ${target.id} = ${link} and ${target.deletedAt} is null and ${within})`
    );
  };
