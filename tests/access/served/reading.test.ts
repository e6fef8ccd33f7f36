import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { finder } from "../canaries";
import { administers, may, mayFindInBin, type Right, reachOf, type TypeName } from "../rule";
import type { Person, Planted } from "../world/world";
import { readers } from "../world/world";
import { type Answer, type Browser, entriesOfBuild, get, getRsc } from "./client";
import { pages, paths } from "./pages";
import { routes } from "./routes";
import { allTypes } from "./trials/trial";
import type { Visit } from "./visit";
import { type ServedWorld, serveWorld } from "./world";

let served: ServedWorld;

beforeAll(async () => {
  served = await serveWorld();
}, 120_000);

afterAll(() => served?.stop());

const everybody = [...readers, "unlicensed", "stranger", "gone"] as const;
const entries = { ...pages, ...routes };

test("every page and route of the build is tried here", () => {
  expect(Object.keys(entries).sort()).toEqual(entriesOfBuild().sort());
});

describe.each(everybody)("what %s is answered", (key) => {
  test("is what the rule says, with nothing in it that it hides", async () => {
    const browser = served.browsers[key]!;
    const asked = { world: served.world, person: browser.person, tried: triedBy(key) };
    const asks = Object.entries(entries).flatMap(([entry, visits]) =>
      visits(asked).flatMap((visit) => waysTo(entry, visit, browser).map((way) => ({ way, visit }))),
    );
    const faults = await inPairs(asks, async ({ way, visit }) =>
      wrongWith(await way(browser, visit.path), visit, browser, way.name),
    );
    expect(faults.flat()).toEqual([]);
  });
});

test("a record that is not theirs to see is answered like one that never was", async () => {
  const { world, browsers } = served;
  for (const key of ["salesAgent", "supportAgent", "ownWork"])
    for (const { type, id } of Object.values(world.holdings[key]!.foreign).filter(
      (record) => !may(world, browsers[key]!.person, "view", record),
    ))
      for (const path of [
        `/${paths[type]}/ID`,
        `/${paths[type]}/ID/details`,
        "/api/interactions?record=ID",
        `/api/neighbours?type=${type}&id=ID&list=`,
        `/api/preview?type=${type}&id=ID`,
      ]) {
        const [hidden, missing] = await Promise.all(
          [id, 7_319_999].map((each) => get(browsers[key]!, path.replace("ID", String(each)))),
        );
        expect(shape(hidden!)).toEqual(shape(missing!));
      }
});

/**
 * An answer without the number that was asked for and the nonce of the day; its rows without their numbers and in an
 * order of their own, since in which order they are ready is a matter of time.
 */
const shape = ({ status, text }: Answer): string[] =>
  text
    .replace(/731\d{4}/g, "ID")
    .replace(/nonce(=|\\":\\)"[\w+/=]+/g, "")
    .replace(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, "")
    .replace(/\$[LE@]?[0-9a-f]+/g, "$")
    .split(/\\n|></)
    .map((row) => row.replace(/^[0-9a-f]+:/, ""))
    .concat(String(status))
    .sort();

/**
 * A page is drawn for a browser and for the app itself. Of the records that are like others, one way will do, and so it
 * does for those from whom no record is hidden.
 */
const waysTo = (entry: string, { about }: Visit, { person }: Browser) =>
  entry.endsWith("/page") && !(about && isLikeOthers(about)) && !seesAll(person) ? [get, getRsc] : [get];

const rightNames: Right[] = ["view", "edit", "delete"];

const seesAll = (person: Person) => allTypes.every((type) => reachOf(person, type, "view") === "all");

const isLikeOthers = (record: Planted) =>
  Object.values(served.world.shared).some((set) => Object.values(set).includes(record));

/** Two at a time, so that neither the server nor this waits for the other. */
async function inPairs<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const rest = all.entries();
  const done: R[] = [];
  const worker = async () => {
    for (const [at, one] of rest) done[at] = await work(one);
  };
  await Promise.all([worker(), worker()]);
  return done;
}

/**
 * Of theirs, of others linked to it, of a colleague and of their team where their rights tell these from others, and
 * deleted by them and by another. To those who may not come in every record of a type is alike.
 */
function triedBy(key: string): Planted[] {
  const { holdings, shared, records, people } = served.world;
  const { person } = served.browsers[key]!;
  const own = holdings[key] ?? holdings.manager!;
  const linked = [...Object.values(own.mine), ...Object.values(own.foreign)];
  if (!holdings[key]) return [...new Map(linked.map((record) => [record.type, record])).values()];
  const binned = records.find(({ binnedBy }) => binnedBy === people.otto!.userId)!;
  const near = [...Object.values(shared.colleagues), ...Object.values(shared.teams)];
  return [...linked, ...near.filter(({ type }) => asksWhose(person, type)), own.binned, binned];
}

/** Whether any right of theirs to the type depends on whose a record is. */
const asksWhose = (person: Person, type: TypeName): boolean =>
  rightNames.some((right) => ["mine", "department"].includes(reachOf(person, type, right)));

function wrongWith(answer: Answer, visit: Visit, browser: Browser, how: string): string[] {
  const where = `${how} ${visit.path}`;
  const got = answer.location ?? answer.status;
  const faults = got === visit.expect ? [] : [`${where} answered ${got}, and must ${visit.expect}`];
  const untold = (visit.tells ?? []).filter((text) => !answer.text.includes(text));
  if (untold.length) faults.push(`${where} does not tell ${untold.join(", ")}`);
  return [...faults, ...leaksIn(answer.text, visit, browser).map((leak) => `${where} tells ${leak}`)];
}

function leaksIn(text: string, { path, about }: Visit, { person }: Browser): string[] {
  const { world } = served;
  const known =
    path === "/recycle-bin" ? (record: Planted) => mayFindInBin(world, person, record) : () => false;
  const records = finder(world)(text)
    .filter(({ record, as }) => !(as === "id" && record === about))
    .filter(({ record }) => !may(world, person, "view", record) && !known(record))
    .map(({ record, as }) => `the ${as} of ${record.name}`);
  const secrets = world.adminSecrets.filter(
    (secret) => text.includes(secret.text) && !administers(person, ...secret.pages),
  );
  return [...new Set([...records, ...secrets.map((secret) => secret.text)])];
}
