import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { interactionRecords, records } from "@/db/schema";

/** Dates the last interaction of a record anew, after some that its history shows went elsewhere. */
export function dateLastInteraction(id: number): void {
  db()
    .update(records)
    .set({
      lastInteractionAt: sql`(select max(${interactionRecords.at}) from ${interactionRecords}
        where ${interactionRecords.recordId} = ${id})`,
    })
    .where(eq(records.id, id))
    .run();
}
