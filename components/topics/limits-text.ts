import {
  channelNames,
  channels,
  inWords,
  resolutionUnits,
  responseUnits,
  spanText,
} from "@/lib/topics/limits";
import type { TopicInput } from "@/lib/topics/topic-input";

/** A topic's limits in one line: “Resolve 1 day · Email 4 hours”; empty without any. */
export function limitsText({
  resolutionMinutes,
  responseLimits,
}: Pick<TopicInput, "resolutionMinutes" | "responseLimits">): string {
  const resolution = resolutionMinutes
    ? [`Resolve ${spanText(inWords(resolutionMinutes * 60, resolutionUnits))}`]
    : [];
  const responses = channels.flatMap((channel) => {
    const limit = responseLimits[channel];
    return limit ? [`${channelNames[channel]} ${spanText(inWords(limit.seconds, responseUnits))}`] : [];
  });
  return [...resolution, ...responses].join(" · ");
}
