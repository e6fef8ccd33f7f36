import { db } from "@/db/client";
import { topics } from "@/db/schema";

/** Every topic's name by its id. */
export const topicNames = (): Map<number, string> =>
  new Map(
    db()
      .select({ id: topics.id, name: topics.name })
      .from(topics)
      .all()
      .map(({ id, name }) => [id, name]),
  );
