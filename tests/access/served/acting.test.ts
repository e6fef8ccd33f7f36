import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { administers, has, reachesAny, reachOf } from "../rule";
import type { Person, Planted } from "../world/world";
import { readers } from "../world/world";
import { type Acted, type Browser, send } from "./client";
import { actionNames, call, isDone, refusalOf } from "./doors";
import { Maker, needed } from "./fresh";
import { abilityTrials } from "./trials/abilities";
import { adminTrials, riseTrial } from "./trials/administration";
import { ownTrials, publicTrials } from "./trials/own";
import { recordTrials } from "./trials/records";
import { allTypes, type Beside, type Target, type Trial } from "./trials/trial";
import { type ServedWorld, serveWorld } from "./world";

let served: ServedWorld;
let untouched: string;

beforeAll(async () => {
  served = await serveWorld();
  untouched = served.digest.now();
}, 120_000);

afterAll(() => served?.stop());

const everybody = [...readers, "unlicensed", "stranger", "gone"] as const;
const browserOf = (key: string): Browser => served.browsers[key]!;
const isOut = (key: string) => key === "stranger" || key === "gone";
const ask = (key: string, name: string, input: unknown, headers?: Record<string, string>) =>
  call(served.world, browserOf(key), name, input, headers);

test("every action of the build is tried here", () => {
  const tried = [recordTrials, adminTrials, abilityTrials, ownTrials, publicTrials].flatMap((trials) =>
    Object.keys(trials),
  );
  const alone = [riseTrial.name, "createRecordAction", "logOutAction"];
  expect([...tried, ...alone].sort()).toEqual(actionNames().sort());
});

/** A number of a record, or of a note, that was never given away. */
const missing = { id: 7_319_999, noteId: 8_419_999, taskId: 8_519_999, fileId: 8_619_999 };

/** What comes with a record's note. */
const hangs: Trial["needs"][] = ["note", "task", "file"];

const none: Target = { type: "account", ownerId: null, teamId: null, ...missing };
const nothing: Beside = { account: none, contact: none, product: none };

const besideOf = (key: string): Beside =>
  (served.world.holdings[key] ?? served.world.holdings.manager!).foreign;

function triedOn(key: string, { types, needs }: Trial): Planted[] {
  const { holdings, shared, records } = served.world;
  const { mine, foreign, binned } = holdings[key] ?? holdings.manager!;
  const others = Object.values(shared).flatMap((set) => Object.values(set));
  const deleted = records.filter((record) => record.binnedBy === served.world.people.otto!.userId);
  const tried = [...Object.values(mine), ...Object.values(foreign), ...others, binned, ...deleted].filter(
    (record) => types.includes(record.type) && (!needs || !hangs.includes(needs) || record.noteId !== null),
  );
  return looksAtRecords(key) ? tried : [...new Map(tried.map((record) => [record.type, record])).values()];
}

/** To those who may not come in at all, every record of a type is alike. */
const looksAtRecords = (key: string) => !isOut(key) && key !== "unlicensed";

/** What an action answered, without what was asked; a page that came along is the reader's own to see. */
const shape = ({ status, result, text }: Acted, target: Target) =>
  `${status} ${JSON.stringify(result) ?? text}`
    .replaceAll(String(target.id), "ID")
    .replaceAll(String(target.noteId), "NOTE")
    .replaceAll(String(target.taskId), "TASK")
    .replaceAll(String(target.fileId), "FILE");

/** What is wrong with a refusal: what was answered, or that something was written. */
function wrongWith(answer: Acted, isRefused: boolean): string {
  const before = untouched;
  untouched = served.digest.now();
  const wrote = untouched !== before;
  if (isRefused && !wrote) return "";
  return `${refusalOf(answer)}${wrote ? ", and the store was written" : ""} ${answer.text.slice(0, 200)}`;
}

describe.each(everybody)("what %s may not do", (key) => {
  test("to records is refused like a missing record, and writes nothing", async () => {
    const faults: string[] = [];
    const beside = besideOf(key);
    for (const [name, trial] of Object.entries(recordTrials)) {
      const call = async (target: Target, other = beside) =>
        ask(key, name, trial.input(target, other)).then((answer) => ({
          answer,
          shape: shape(answer, target),
        }));
      const unseen: Record<string, string> = {};
      for (const record of triedOn(key, trial)) {
        if (trial.allowed(served.world, browserOf(key).person, record, beside)) continue;
        unseen[record.type] ??= (await call({ ...record, ...missing })).shape;
        const { answer, shape } = await call(record);
        // Either end of a link may be the one that is not there.
        const asMissing = shape === unseen[record.type] || shape === (await call(record, nothing)).shape;
        const wrong = wrongWith(answer, asMissing);
        if (wrong) faults.push(`${name} ${record.name}: ${wrong}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test("to send a file to a record is refused like a missing record, and writes nothing", async () => {
    const faults: string[] = [];
    const trial = recordTrials.addTaskAction!;
    const missed = await send(browserOf(key), missing.id);
    for (const record of triedOn(key, trial)) {
      const isAllowed = trial.allowed(served.world, browserOf(key).person, record, besideOf(key));
      // Whoever may is not let in from another site either.
      const elsewhere = isAllowed ? { origin: "https://elsewhere.test" } : undefined;
      const { status, text } = await send(browserOf(key), record.id, elsewhere);
      const [is, must] = elsewhere ? [status, 404] : [`${status} ${text}`, `${missed.status} ${missed.text}`];
      if (is !== must) faults.push(`${record.name}: ${is}`);
    }
    expect(faults).toEqual([]);
    const before = untouched;
    untouched = served.digest.now();
    expect(untouched).toBe(before);
  });

  test("as an administrator, for themselves, or as a founder is refused, and writes nothing", async () => {
    const { world } = served;
    const { person } = browserOf(key);
    const refused = isOut(key) ? "signed_out" : "not_found";
    const faults: string[] = [];
    const demand = async (name: string, input: unknown, kinds: string[]) => {
      const answer = await ask(key, name, input);
      const wrong = wrongWith(answer, kinds.includes(refusalOf(answer)));
      if (wrong) faults.push(`${name}: ${wrong}`);
    };
    for (const [name, { page, input }] of Object.entries(adminTrials))
      if (isOut(key) || !administers(person, page)) await demand(name, input(world), [refused]);
    for (const [name, { ability, input }] of Object.entries(abilityTrials))
      if (!person.licensed || !has(person, ability))
        await demand(name, input(world), [isOut(key) ? refused : person.licensed ? "not_found" : "invalid"]);
    if (!person.superAdmin)
      await demand(riseTrial.name, riseTrial.input(world), [
        administers(person, "users") ? "invalid" : refused,
      ]);
    for (const type of allTypes)
      if (!reachesAny(person, type, "edit"))
        await demand("createRecordAction", begun(type, key), [
          person.licensed ? "not_found" : isOut(key) ? refused : "invalid",
        ]);
    for (const [name, { input, answers }] of Object.entries(ownTrials))
      if (isOut(key)) await demand(name, input, ["signed_out"]);
      else if (answers === "nothing") await demand(name, input, ["done"]);
      else if (answers === "missing") await demand(name, input, [person.licensed ? "not_found" : "invalid"]);
    for (const [name, input] of Object.entries(publicTrials))
      await demand(name, input, ["not_found", "invalid"]);
    expect(faults).toEqual([]);
  });
});

const begun = (type: Target["type"], key: string) => ({
  type,
  input: {
    ...{ name: "Begun by hand", ...needed(type, besideOf(key).contact) },
    ...(type !== "product" && { ownerId: String(browserOf(key).person.userId) }),
  },
  links: [],
});

describe("a call that comes from another site, or says nothing of where it comes from", () => {
  const origins: Record<string, Record<string, string>> = {
    "another site": { origin: "https://elsewhere.test" },
    "a frame without an origin": { origin: "null" },
    nowhere: {},
    "another site, with a forged origin": { origin: "OWN", "sec-fetch-site": "cross-site" },
  };

  test.each(Object.keys(origins))("from %s does nothing, whoever's cookie it brings", async (from) => {
    const { world, browsers } = served;
    const headers = { ...origins[from]! };
    if (headers.origin === "OWN") headers.origin = browsers.superAdmin!.base;
    const { mine } = world.holdings.superAdmin!;
    const inputs = [
      ...Object.entries(recordTrials).map(
        ([name, { types, input }]) => [name, input(mine[types[0]!], besideOf("superAdmin"))] as const,
      ),
      ...Object.entries(adminTrials).map(([name, { input }]) => [name, input(world)] as const),
      ...Object.entries(abilityTrials).map(([name, { input }]) => [name, input(world)] as const),
      ...Object.entries(ownTrials).map(([name, { input }]) => [name, input] as const),
      ...Object.entries(publicTrials),
      [riseTrial.name, riseTrial.input(world)] as const,
      ["createRecordAction", begun("account", "superAdmin")] as const,
      ["logOutAction", undefined] as const,
    ];
    const faults: string[] = [];
    for (const [name, input] of inputs) {
      const answer = await ask("superAdmin", name, input, headers);
      const wrong = wrongWith(answer, !isDone(answer));
      if (wrong) faults.push(`${name}: ${wrong}`);
    }
    expect(inputs.length).toBe(actionNames().length);
    expect(faults).toEqual([]);
  });

  test("a sign-in that another site sends is not looked at", async () => {
    const { base } = browserOf("stranger");
    const sent = { method: "POST", body: new URLSearchParams({ email: "superadmin@harbour.test" }) };
    for (const headers of [{}, { origin: "https://elsewhere.test" }] as Record<string, string>[]) {
      const answer = await fetch(`${base}/api/auth/callback/credentials`, { ...sent, headers });
      expect([answer.status, served.digest.now()]).toEqual([404, untouched]);
    }
  });
});

/** Work is for those with a licence; what is not theirs is not there. */
const answerTo = (answers: string, licensed: boolean): string => {
  if (answers === "missing") return licensed ? "not_found" : "invalid";
  return answers === "invalid" ? "invalid" : "done";
};

/** What a trial that the rule lets be done answers; `done` where it says nothing. */
const answerOf = ({ answers }: Trial, person: Person, beside: Beside) =>
  typeof answers === "function" ? answers(served.world, person, beside) : answers;

const lastTheAdmin = [...readers.filter((key) => key !== "superAdmin"), "unlicensed", "superAdmin"];

describe.each(lastTheAdmin)("what %s may do", (key) => {
  test("is done", async () => {
    const { person } = browserOf(key);
    const maker = new Maker(served.world, browserOf("superAdmin"));
    const faults: string[] = [];
    const demand = async (name: string, input: unknown, expected = "done") => {
      const answer = await ask(key, name, input);
      const did = isDone(answer) ? "done" : refusalOf(answer);
      if (did !== expected)
        faults.push(`${name} ${JSON.stringify(input)}: ${did} ${answer.text.slice(0, 300)}`);
    };
    for (const [name, trial] of Object.entries(recordTrials))
      for (const type of unlike(trial.types)) {
        const made = await maker.for(trial, type, browserOf(key));
        if (made) await demand(name, trial.input(...made), answerOf(trial, person, made[1]));
      }
    // Nobody owns a product, so a role that may only change its own can add none.
    for (const type of allTypes)
      if (reachesAny(person, type, "edit") && !(type === "product" && /^Own /.test(person.role ?? "")))
        if (type !== "product" || person.role !== "Back Office")
          if (type !== "opportunity" || reachesAny(person, "contact", "view"))
            await demand("createRecordAction", await besideOwn(maker, type));
    for (const [name, { ability, input, answers }] of Object.entries(abilityTrials))
      if (person.licensed && has(person, ability)) await demand(name, input(served.world), answers);
    for (const [name, { page, input, first, answers }] of Object.entries(adminTrials))
      if (administers(person, page))
        await demand(name, await afterFirst(maker, input(served.world), first), answers);
    for (const [name, { input, answers }] of Object.entries(ownTrials))
      await demand(name, input, answerTo(answers, person.licensed));
    await demand("logOutAction", undefined);
    expect(faults).toEqual([]);
    expect(
      (await call(served.world, browserOf(key), "watchAction", { id: 1 })).result?.serverError?.kind,
    ).toBe("signed_out");
  });

  /** Every type by the Super Admin; by others one of those that their rights are alike for. */
  function unlike(types: readonly Target["type"][]): readonly Target["type"][] {
    if (key === "superAdmin") return types;
    const { person } = browserOf(key);
    const rights = (type: Target["type"]) =>
      // A product is nobody's own, so that what is owned reaches none.
      [
        type === "product",
        ...(["view", "edit", "delete"] as const).map((right) => reachOf(person, type, right)),
      ].join();
    return [...new Map(types.map((type) => [rights(type), type])).values()];
  }

  async function besideOwn(maker: Maker, type: Target["type"]) {
    const contact = { name: "For a trial", ownerId: String(browserOf(key).person.userId) };
    const { id } = (await maker.asAdmin("createRecordAction", {
      type: "contact",
      input: contact,
      links: [],
    })) as {
      id: number;
    };
    const input = begun(type, key);
    return { ...input, input: { ...input.input, ...needed(type, { id }) } };
  }

  async function afterFirst(maker: Maker, input: unknown, first: (typeof adminTrials)[string]["first"]) {
    if (!first) return input;
    const made = (await maker.asAdmin(first.action, first.input())) as number | string | { userId: number };
    return first.into(typeof made === "object" ? made.userId : made, input as object);
  }
});
