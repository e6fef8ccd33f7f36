import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storeFile } from "@/db/start";
import { actionCall, type Built, demoUser, signIn, startBuilt } from "../support/built";
import { Listener } from "./listener";
import { Writer } from "./writers";

const folder = mkdtempSync(join(tmpdir(), "rapport-live-"));
let server: Built;
let admin: string;
let agent: string;

beforeAll(async () => {
  execFileSync("tsx", ["tests/browser/support/seed-world.ts", folder], { stdio: "inherit" });
  await start();
}, 120_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<void> {
  server = await startBuilt(folder);
  admin = await signIn(server.base, demoUser);
  agent = await signIn(server.base, "support@example.com");
}

function query<Row>(sql: string, ...values: unknown[]): Row[] {
  const file = new Database(storeFile(folder), { readonly: true });
  try {
    return file.prepare<unknown[], Row>(sql).all(...values);
  } finally {
    file.close();
  }
}

const lastId = () => query<{ id: number }>("select max(id) as id from events")[0]!.id;

/** What was written after an entry, of whatever is about records. */
const writtenAfter = (id: number) =>
  query<{ id: number }>("select id from events where id > ? and subject = 'record' order by id", id).map(
    (row) => row.id,
  );

/** Accounts, which both see, and leads, which a Support Agent does not; `each` is told after every write. */
async function write(names: readonly string[], each: (written: number) => void): Promise<void> {
  const writer = new Writer("Writer", server.base, admin);
  for (const [nth, name] of names.entries()) {
    await writer.create(nth % 3 ? "account" : "lead", { name });
    each(nth);
  }
}

const named = (what: string, count: number) => Array.from({ length: count }, (_, nth) => `${what} ${nth}`);

/** A fixed sequence that looks like chance. */
function chance(): () => number {
  let state = 20_191_009;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

test("browsers whose connections are dropped at random, and outlive a restart, hear each change once and in order", async () => {
  const since = lastId();
  const random = chance();
  const listeners = Array.from(
    { length: 12 },
    (_, nth) =>
      new Listener(
        () => server.base,
        () => (nth % 2 ? agent : admin),
        since,
      ),
  );
  const listening = Promise.all(listeners.map((listener) => listener.listen()));
  const disturb = () => {
    for (const listener of listeners) if (random() < 0.2) listener.drop();
  };
  await write(named("Before", 60), disturb);
  await server.stop();
  await start();
  await write(named("After", 60), disturb);

  const all = writtenAfter(since);
  const leads = new Set(
    query<{ id: number }>(
      "select events.id as id from events join records on records.id = subject_id where subject = 'record' and records.type = 'lead'",
    ).map((row) => row.id),
  );
  const expected = (nth: number) => (nth % 2 ? all.filter((id) => !leads.has(id)) : all);
  for (const [nth, listener] of listeners.entries())
    await expect.poll(() => listener.heard, { timeout: 10_000 }).toEqual(expected(nth));
  expect(listeners.map(({ caughtUp }) => caughtUp)).toEqual(listeners.map(() => 0));
  for (const listener of listeners) listener.stop();
  await listening;
});

test("what was committed is heard within a second, though the browser would take it compressed", async () => {
  const listener = new Listener(
    () => server.base,
    () => agent,
    lastId(),
  );
  const listening = listener.listen();
  const writer = new Writer("Writer", server.base, admin);
  await writer.create("account", { name: "To connect by" });
  await expect.poll(() => listener.heard.length).toBeGreaterThan(0);
  await writer.create("account", { name: "In time" });
  const at = performance.now();
  const id = lastId();
  await expect.poll(() => listener.heardAt.get(id), { interval: 10 }).toBeDefined();
  expect(listener.heardAt.get(id)! - at).toBeLessThan(1000);
  listener.stop();
  await listening;
});

test("a browser that missed very much is told to read all again, and hears on from there", async () => {
  const listener = new Listener(
    () => server.base,
    () => admin,
    1,
  );
  const listening = listener.listen();
  await expect.poll(() => listener.caughtUp).toBe(1);
  expect(listener.heard).toEqual([]);
  const since = lastId();
  await write(["Afterwards"], () => {});
  await expect.poll(() => listener.heard).toEqual(writtenAfter(since));
  listener.stop();
  await listening;
});

/** How long a connection goes on once `change` has been done, in milliseconds. */
async function endsAfter(cookie: string, change: () => Promise<unknown>): Promise<number> {
  const answer = await fetch(`${server.base}/api/live`, { headers: { cookie } });
  const reader = answer.body!.getReader();
  await reader.read();
  await change();
  const from = performance.now();
  while (!(await reader.read()).done);
  return performance.now() - from;
}

test("a connection ends within five seconds of its session, and of any change of what its user may do", async () => {
  const { id } = query<{ id: number }>("select id from users where email = 'support@example.com'")[0]!;
  const call = (name: string, cookie: string, input: unknown) =>
    fetch(`${server.base}/admin/users`, actionCall(server.base, cookie, name)(input)).then((answer) =>
      answer.text(),
    );
  const changed = await endsAfter(agent, () =>
    call("setLicenceAction", admin, { userId: id, licensed: false }),
  );
  expect(changed).toBeLessThan(5000);
  await call("setLicenceAction", admin, { userId: id, licensed: true });
  const ended = await endsAfter(agent, () => call("endUserSessionsAction", admin, { userId: id }));
  expect(ended).toBeLessThan(5000);
  expect((await fetch(`${server.base}/api/live`, { headers: { cookie: agent } })).status).toBe(401);
});

test("a server that is told to end waits for no browser that listens", async () => {
  const listeners = Array.from(
    { length: 5 },
    () =>
      new Listener(
        () => server.base,
        () => admin,
        lastId(),
      ),
  );
  const listening = Promise.all(listeners.map((listener) => listener.listen()));
  await write(["To listen by"], () => {});
  for (const listener of listeners) await expect.poll(() => listener.heard.length).toBeGreaterThan(0);
  const from = performance.now();
  await server.stop();
  expect(performance.now() - from).toBeLessThan(2000);
  for (const listener of listeners) listener.stop();
  await listening;
});
