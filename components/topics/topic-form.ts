import {
  type Channel,
  channels,
  inWords,
  resolutionUnits,
  responseUnits,
  toSeconds,
  type Unit,
} from "@/lib/topics/limits";
import type { TopicInput } from "@/lib/topics/topic-input";
import type { Topic } from "@/lib/topics/topics";

/** A time limit as it is typed; no amount is no limit. */
export type LimitForm = { amount: number | null; unit: Unit; penalty: number | null };

/** A SmartTopic as the drawer holds it while it is edited. */
export type TopicForm = {
  name: string;
  categoryId: number | null;
  /** Every department that it is relevant for, written out. */
  teamIds: number[];
  points: number | null;
  reopenPenalty: number | null;
  pointsDisabled: boolean;
  resolution: LimitForm;
  responses: Record<Channel, LimitForm>;
  overageDisabled: boolean;
};

/** What the drawer begins with: the topic, or a new one that is relevant for all departments. */
export function formOf(topic: Topic | null, allTeamIds: number[], categoryId: number | null): TopicForm {
  if (!topic) return { ...blank, categoryId, teamIds: allTeamIds };
  const { resolutionMinutes: minutes, responseLimits } = topic;
  const resolution = minutes ? inWords(minutes * 60, resolutionUnits) : blank.resolution;
  return {
    name: topic.name,
    categoryId: topic.categoryId,
    teamIds: topic.teamIds.length > 0 ? topic.teamIds : allTeamIds,
    points: topic.points,
    reopenPenalty: topic.reopenPenalty,
    pointsDisabled: topic.pointsDisabled,
    resolution: { ...resolution, penalty: topic.resolutionPenalty },
    responses: perChannel((channel) => {
      const limit = responseLimits[channel];
      return limit ? { ...inWords(limit.seconds, responseUnits), penalty: limit.penalty } : noResponse;
    }),
    overageDisabled: topic.overageDisabled,
  };
}

/** What is sent. All departments are sent as none, so that later ones belong too. */
export function inputOf(form: TopicForm, allTeamIds: number[]): TopicInput {
  const { resolution, responses, categoryId, ...rest } = form;
  const all = allTeamIds.every((id) => form.teamIds.includes(id));
  return {
    ...rest,
    categoryId: categoryId ?? 0,
    teamIds: all ? [] : form.teamIds,
    points: form.points ?? 0,
    reopenPenalty: form.reopenPenalty ?? 0,
    resolutionMinutes:
      resolution.amount === null ? null : toSeconds({ ...resolution, amount: resolution.amount }) / 60,
    resolutionPenalty: resolution.penalty ?? 0,
    responseLimits: Object.fromEntries(channels.flatMap((channel) => limitOf(channel, responses[channel]))),
  };
}

function limitOf(channel: Channel, { amount, unit, penalty }: LimitForm) {
  if (amount === null) return [];
  return [[channel, { seconds: toSeconds({ amount, unit }), penalty: penalty ?? 0 }] as const];
}

const perChannel = (limit: (channel: Channel) => LimitForm) =>
  Object.fromEntries(channels.map((channel) => [channel, limit(channel)])) as Record<Channel, LimitForm>;

const noResponse: LimitForm = { amount: null, unit: "minutes", penalty: 0 };

const blank: TopicForm = {
  name: "",
  categoryId: null,
  teamIds: [],
  points: 0,
  reopenPenalty: 0,
  pointsDisabled: false,
  resolution: { amount: null, unit: "hours", penalty: 0 },
  responses: perChannel(() => noResponse),
  overageDisabled: false,
};
