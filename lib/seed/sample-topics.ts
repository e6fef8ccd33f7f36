import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { topicCategories, topics as topicTable } from "@/db/schema";
import { system } from "@/lib/access/viewer";
import { createCategory } from "@/lib/topics/categories";
import { createTopic } from "@/lib/topics/change-topic";
import { type TopicName, topics } from "./words";

/** Makes the sample's SmartTopics where there are none of that name. Gives their ids by name. */
export function sampleTopics(now: Date): Record<TopicName, number> {
  const made = Object.entries(topics).map(([name, [category, points, reopenPenalty, hours]]) => {
    const known = db().select({ id: topicTable.id }).from(topicTable).where(eq(topicTable.name, name)).get();
    const input = {
      name,
      categoryId: categoryNamed(category, now),
      teamIds: [],
      points,
      reopenPenalty,
      pointsDisabled: false,
      resolutionMinutes: hours === null ? null : hours * 60,
      resolutionPenalty: hours === null ? 0 : 3,
      responseLimits: hours === null ? {} : { email: { seconds: 8 * 3600, penalty: 1 } },
      overageDisabled: false,
    };
    return [name, known?.id ?? createTopic(system, input, now)];
  });
  return Object.fromEntries(made) as Record<TopicName, number>;
}

const categoryNamed = (name: string, now: Date): number =>
  db().select({ id: topicCategories.id }).from(topicCategories).where(eq(topicCategories.name, name)).get()
    ?.id ?? createCategory(system, { name }, now);
