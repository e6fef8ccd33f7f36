import { transact } from "@/db/client";
import { requireAdmin } from "@/lib/access/require-admin";
import type { Viewer } from "@/lib/access/viewer";
import { Invalid, NotFound } from "@/lib/errors";
import { changeRules, rulesInForce } from "@/lib/experience/rules";
import { changeTopic } from "@/lib/topics/change-topic";
import { listTopics, type Topic } from "@/lib/topics/topics";
import type { Draft } from "./draft";

/**
 * Makes a draft the rules that all new score events follow, in one transaction; what was scored stays. Throws NotFound
 * without the right to Experience Score, or to SmartTopics where topics change; Invalid where somebody changed one of
 * the same things since the draft was begun, or where it does not fit.
 */
export function applyDraft(viewer: Viewer, draft: Draft, now: Date): void {
  requireAdmin(viewer, "experience");
  transact(() => {
    if (draft.rules) applyRules(viewer, draft.rules, now);
    if (draft.topics.length > 0) applyTopics(viewer, draft.topics, now);
  });
}

function applyRules(viewer: Viewer, { seen, wanted }: NonNullable<Draft["rules"]>, now: Date): void {
  if (JSON.stringify(rulesInForce()) !== JSON.stringify(seen))
    throw new Invalid({}, changed(["Experience Score"]));
  changeRules(viewer, wanted, now);
}

function applyTopics(viewer: Viewer, drafts: Draft["topics"], now: Date): void {
  const topics = new Map(listTopics(viewer).map((topic) => [topic.id, topic]));
  const standing = drafts.map(({ id }) => {
    const topic = topics.get(id);
    if (!topic) throw new NotFound("One of these topics");
    return topic;
  });
  const moved = standing.filter(({ updatedAt }, nth) => updatedAt !== drafts[nth]!.seenAt);
  if (moved.length > 0) throw new Invalid({}, changed(moved.map(({ name }) => `“${name}”`)));
  drafts.forEach(({ id, seenAt: _, ...scoring }, nth) => {
    changeTopic(viewer, id, { ...inputOf(standing[nth]!), ...scoring }, now);
  });
}

/** A topic as the verb that changes it takes it. */
export function inputOf({ id: _, category: __, active: ___, updatedAt: ____, ...input }: Topic) {
  return input;
}

const changed = (names: string[]): string =>
  `${names.join(", ")} ${names.length === 1 ? "was" : "were"} changed meanwhile, so nothing was saved. ` +
  "What stands there now is shown; look at the effect again.";
