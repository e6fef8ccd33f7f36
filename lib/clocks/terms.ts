import { sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { topics } from "@/db/schema";
import { type Channel, channels } from "@/lib/topics/limits";
import type { Measures, Terms } from "./clock";

type Limits = Partial<Record<Channel, { seconds: number; penalty: number }>>;
type Row = { resolutionMinutes: number | null; resolutionPenalty: number; responseLimits: string };

/** What a topic grants for resolution and for the first response on each channel. Limits are seconds of working time. */
export function termsOf(topicId: number): { resolution: Terms; response: (channel: Channel) => Terms } {
  const row = ofTopic.get<Row>({ id: topicId });
  if (!row) throw new Error(`There is no topic ${topicId}.`);
  const limits = JSON.parse(row.responseLimits) as Limits;
  const { resolutionMinutes: minutes, resolutionPenalty: penalty } = row;
  const limitSeconds = minutes === null ? null : minutes * 60;
  return {
    resolution: { measures: "resolution", topicId, limitSeconds, penalty },
    response: (channel) => ({
      measures: channel,
      topicId,
      limitSeconds: limits[channel]?.seconds ?? null,
      penalty: limits[channel]?.penalty ?? 0,
    }),
  };
}

const ofTopic =
  prepared(sql`select resolution_minutes as resolutionMinutes, resolution_penalty as resolutionPenalty,
  response_limits as responseLimits from ${topics} where id = ${sql.placeholder("id")}`);

/** What the topic grants a clock that measures this. */
export const termsFor = (topicId: number, measures: Measures): Terms => {
  const terms = termsOf(topicId);
  return measures === "resolution" ? terms.resolution : terms.response(measures);
};

/**
 * What a case is given whose customer's channel nobody knows yet: the longest of the topic's limits for a first
 * response, since nobody could say that another was missed; email's, without a limit, where the topic has none.
 */
export function generousTerms(topicId: number): Terms {
  const { response } = termsOf(topicId);
  const limited = channels.map(response).filter(({ limitSeconds }) => limitSeconds !== null);
  return limited.reduce(
    (most, each) => (most.limitSeconds! >= each.limitSeconds! ? most : each),
    limited[0] ?? response("email"),
  );
}
