import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import {
  articles,
  articleTopics,
  articleUses,
  caseStatuses,
  cases,
  interactions,
  records,
} from "@/db/schema";
import { scope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { textOfHtml } from "@/lib/content/text";
import { choices } from "@/lib/records/lookups";
import type { Stored } from "@/lib/records/record";
import type { Suggestion } from "./article";
import { isReader } from "./reader";
import { formsOf, tellingWords } from "./words";

const most = 5;
/** Words that are asked for, the subject's first. */
const mostWords = 20;

/**
 * The published articles that may help with a case, five at most: those for its topic first; then by how many words
 * they share with its subject, the customer's last words and its description; then by how often they were used on
 * resolved cases of the topic (the order of the patent on wiki resources, reference/nextiva-areas.md 16). Uses on
 * cases that the viewer may not see do not count. `record` has been read for this viewer. Null where there is no wiki:
 * nothing is published, or the viewer does not read it.
 */
export function suggestArticles(viewer: Viewer, record: Stored): Suggestion[] | null {
  const published = publishedCount();
  if (published === 0 || !isReader(viewer)) return null;
  const topicId = record.values.topicId as number | null;
  const words = matches(asked(record), published);
  const uses = usesFor(viewer, topicId);
  const forTopic = sql`exists (select 1 from ${articleTopics}
    where ${articleTopics.articleId} = ${articles.id} and ${articleTopics.topicId} = ${topicId})`;
  const rows = db().all<{ id: number; title: string; shared: number }>(
    sql`select ${articles.id} as id, ${articles.title} as title, ${forTopic} as shared from ${articles}
      where ${articles.publishedAt} is not null
        and (${forTopic} or ${isOneOf([...words.keys(), ...uses.keys()])})`,
  );
  const weigh = ({ id, shared }: (typeof rows)[number]) =>
    [shared, words.get(id)?.length ?? 0, uses.get(id) ?? 0] as const;
  return rows
    .sort((a, b) => compare(weigh(b), weigh(a)) || a.title.localeCompare(b.title))
    .slice(0, most)
    .map(({ id, title, shared }) => ({
      ...{ id, title },
      reasons: [
        ...(shared ? [`For the topic ${topicName(topicId)}`] : []),
        ...(words.has(id) ? [`Matches: ${words.get(id)!.slice(0, 4).join(", ")}`] : []),
        ...(uses.has(id) ? [usedOn(uses.get(id)!)] : []),
      ],
    }));
}

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((weight, at) => weight - b[at]!).find((difference) => difference !== 0) ?? 0;

const usedOn = (count: number) => `Used on ${count} resolved ${count === 1 ? "case" : "cases"}`;

const topicName = (id: number | null) => choices("topic").find((topic) => topic.id === id)?.label ?? "";

const isOneOf = (ids: number[]): SQL =>
  sql`${articles.id} in (select value from json_each(${JSON.stringify(ids)}))`;

/** What the case asks, in words: its subject, what the customer said last, its description. */
function asked({ id, name, values }: Stored): string[] {
  const last = db().get<
    { text: string } | undefined
  >(sql`select ${interactions.text} as text from ${interactions}
    where ${interactions.recordId} = ${id} and ${interactions.direction} = 'inbound'
    order by ${interactions.at} desc, ${interactions.id} desc limit 1`);
  const texts = [name, last?.text ?? "", textOfHtml((values.description as string | null) ?? "")];
  return tellingWords(texts.join(" ")).slice(0, mostWords);
}

/** The words that each article holds. A word that most of the wiki holds says nothing, and is left out. */
function matches(words: string[], published: number): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const common = Math.max(3, published / 2);
  for (const word of words) {
    const ids = holding(word);
    if (ids.length <= common) for (const { id } of ids) found.set(id, [...(found.get(id) ?? []), word]);
  }
  return found;
}

const publishedCount = (): number =>
  db().get<{ count: number }>(
    sql`select count(*) as count from ${articles} where ${articles.publishedAt} is not null`,
  ).count;

const holding = (word: string): { id: number }[] =>
  db().all(sql`select ${articles.id} as id from articles_search
    join ${articles} on ${articles.id} = articles_search.rowid
    where articles_search match ${formsOf(word)} and ${articles.publishedAt} is not null`);

/** On how many resolved cases of the topic, of those that the viewer may see, each article was used. */
function usesFor(viewer: Viewer, topicId: number | null): Map<number, number> {
  const rows = db().all<{ id: number; count: number }>(
    sql`select ${articleUses.articleId} as id, count(*) as count from ${articleUses}
      join ${records} on ${records.id} = ${articleUses.recordId}
      join ${cases} on ${cases.id} = ${articleUses.recordId}
      join ${caseStatuses} on ${caseStatuses.id} = ${cases.statusId}
      where ${cases.topicId} = ${topicId} and ${caseStatuses.category} in ('resolved', 'closed')
        and ${records.deletedAt} is null and ${scope(viewer, "case", "view") ?? sql`1`}
      group by ${articleUses.articleId}`,
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
