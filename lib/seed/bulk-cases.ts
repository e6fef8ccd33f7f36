import { numberOfId } from "@/lib/cases/number";
import { addClocks, bulkClocks, dueAtOf } from "./bulk-clocks";
import { addRecord } from "./bulk-record";
import { anybody, type Customer, momentSince, type World } from "./bulk-world";
import { subjects, type TopicName } from "./words";

const allSubjects = (Object.keys(subjects) as TopicName[]).flatMap((topic) => subjects[topic]);
const scale = { min: 0, max: 100 };
const start = 50;

/** Cases in the order of their accounts, each with the points of its topic in the account's ledger. */
export function bulkCases(world: World): void {
  world.customers.forEach((customer, nth) => {
    let score: number | null = null;
    for (let each = 0; each < (nth % 2 ? 2 : 3); each++) score = addCase(world, customer, score);
    world.inserts.update("update accounts set score = ? where id = ?", [score, customer.accountId]);
  });
  world.inserts.finish();
}

function addCase(world: World, customer: Customer, score: number | null): number {
  const { random, ids, topics, statuses, inserts } = world;
  const at = momentSince(customer.since, world);
  const topic = random.skewed(topics);
  const status = random.skewed(statuses);
  const whose = anybody(world);
  const resolvedAt = status.settled ? momentSince(at, world) : null;
  const clocks = bulkClocks(world, { at, teamId: whose.teamId, topic, status, resolvedAt });
  const id = addRecord(
    world,
    "case",
    {
      ...whose,
      name: random.pick(allSubjects),
      number: numberOfId(ids.peek()),
      priorityId: random.int(1, 4),
      statusId: status.id,
      topicId: topic.id,
      escalated: random.chance(0.02),
      accountId: customer.accountId,
      contactId: random.pick(customer.contactIds),
      resolvedAt,
      dueAt: dueAtOf(clocks),
      activityAt: at,
    },
    at,
  );
  addClocks(world, id, clocks);
  customer.caseIds.push(id);
  const entry = { accountId: customer.accountId, at, actorId: null, ...scale };
  if (score === null)
    inserts.add("score_events", { ...entry, kind: "opening_balance", points: start, scoreAfter: start });
  const scoreAfter = Math.min(scale.max, Math.max(scale.min, (score ?? start) + topic.points));
  inserts.add("score_events", {
    ...entry,
    kind: "topic_assigned",
    points: topic.points,
    caseId: id,
    topicId: topic.id,
    scoreAfter,
  });
  return scoreAfter;
}
