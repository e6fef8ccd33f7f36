import { store, transact } from "@/db/client";

const dayMs = 86_400_000;

/** Adds accounts until there are so many, and gives each of them ten score events by the topics that there are. */
export function addLedgers(accounts: number): { accounts: number; events: number } {
  const { sqlite } = store();
  const ids = sqlite.prepare("select id from accounts order by id").pluck().all() as number[];
  const record = sqlite.prepare(
    "insert into records (type, name, created_at, updated_at) values ('account', ?, ?, ?)",
  );
  const account = sqlite.prepare("insert into accounts (id) values (?)");
  const topics = sqlite.prepare("select id, points from topics where active").all() as Topic[];
  transact(() => {
    for (let nth = ids.length; nth < accounts; nth++) {
      const id = Number(record.run(`Bench account ${nth}`, nth, nth).lastInsertRowid);
      account.run(id);
      ids.push(id);
    }
    fill(ids, topics);
  });
  return {
    accounts: ids.length,
    events: sqlite.prepare("select count(*) from score_events").pluck().get() as number,
  };
}

type Topic = { id: number; points: number };

/** Round by round, as ledgers come about: an account's rows lie far apart in the file. */
function fill(ids: readonly number[], topics: readonly Topic[]): void {
  const { sqlite } = store();
  const add = sqlite.prepare(`insert into score_events
    (account_id, kind, points, at, topic_id, min, max, score_after) values (?, ?, ?, ?, ?, 0, 100, ?)`);
  const kept = sqlite.prepare("update accounts set score = ? where id = ?");
  const held = new Map(
    sqlite.prepare("select id, score from accounts where score is not null").raw().all() as [
      number,
      number,
    ][],
  );
  for (let round = 0; round < 10; round++)
    for (const id of ids) {
      const at = (20_000 + round) * dayMs + id;
      const score = held.get(id);
      if (score === undefined) {
        add.run(id, "opening_balance", 50, at, null, 50);
        held.set(id, 50);
        continue;
      }
      const topic = topics[(id * 7 + round * 13) % topics.length]!;
      const after = Math.min(100, Math.max(0, score + topic.points));
      add.run(id, "topic_assigned", topic.points, at, topic.id, after);
      held.set(id, after);
    }
  for (const [id, score] of held) kept.run(score, id);
}
