import { Invalid, NotFound } from "@/lib/errors";
import { finder } from "../canaries";
import { administers, may, mayFindInBin, reachesAny, type TypeName } from "../rule";
import { adminReads } from "./admin-reads";
import { besideAdminVerbs } from "./beside";
import { caseAdminVerbs } from "./cases";
import { leadAdminVerbs } from "./leads";
import { type Offers, offers } from "./offers";
import { pipelineAdminVerbs } from "./pipelines";
import { binRead, recordReads } from "./reads";
import { attempt, type Scene, undone } from "./scene";
import { adminVerbs, create, gifts, type RecordVerb, recordVerbs } from "./verbs";
import { whatIfVerbs } from "./what-if-verbs";

/** One thing that lib is tried on: in words, what it does for this reader and should not, or should and does not. */
export type Check = (scene: Scene) => Iterable<string> | AsyncIterable<string>;

/** The faults that some checks find, told with whom they concern. */
export async function* faults(scene: Scene, tried: readonly Check[]): AsyncGenerator<string> {
  for (const check of tried) for await (const said of check(scene)) yield `${scene.person.key}: ${said}`;
}

/** Errors say what they say; all else as it goes to a browser. */
const textOf = (given: unknown): string =>
  JSON.stringify(given, (_key, value) =>
    value instanceof Error ? { ...value, message: value.message } : value,
  ) ?? "";

const leaks = ([path, read]: [string, (scene: Scene) => unknown]): Check =>
  async function* (scene) {
    const { world, person } = scene;
    const told = finder(world)(textOf(await read(scene)));
    const hidden = told.find(({ record }) => !may(world, person, "view", record));
    if (hidden) yield `${path} tells the ${hidden.as} of ${hidden.record.name}`;
  };

function* binLeaks(scene: Scene): Generator<string> {
  const { world, person } = scene;
  const found = new Set(finder(world)(textOf(binRead(scene))).map(({ record }) => record));
  for (const record of world.records)
    if (found.has(record) !== mayFindInBin(world, person, record))
      yield `the bin is wrong about ${record.name}`;
}

const adminLeaks = ([what, { pages, read }]: [string, (typeof adminReads)[string]]): Check =>
  function* (scene) {
    const given = attempt(() => read(scene));
    const allowed = administers(scene.person, ...pages);
    if (given instanceof Error === allowed) yield `${what} are ${allowed ? "refused" : "given"}`;
    const text = textOf(given);
    for (const secret of scene.world.adminSecrets)
      if (text.includes(secret.text) && !administers(scene.person, ...secret.pages))
        yield `${what} tell ${secret.text}`;
  };

const wrongOffers = (offers: Offers): Check =>
  async function* (scene) {
    for await (const { what, offered, allowed } of offers(scene)) {
      const [is, must] = [JSON.stringify(offered), JSON.stringify(allowed)];
      if (is !== must) yield `${what} is ${is}, and must be ${must}`;
    }
  };

const wrongVerb = ([verb, { types, besideField, allowed, call }]: [string, RecordVerb]): Check =>
  function* (scene) {
    for (const record of scene.tried.filter(({ type }) => !types || types.includes(type))) {
      const outcome = undone(() => call(scene, record));
      const refused = outcome instanceof NotFound || (besideField && outcome instanceof Invalid);
      if (allowed(scene, record) ? outcome instanceof Error : !refused)
        yield `${verb} ${record.name}: ${outcome instanceof Error ? outcome.message : "was done"}`;
    }
  };

function* wrongBeginnings(scene: Scene): Generator<string> {
  for (const type of ["account", "contact", "case", "lead", "opportunity", "product"] satisfies TypeName[]) {
    const refused = undone(() => create(scene, type)) instanceof NotFound;
    if (refused === reachesAny(scene.person, type, "edit"))
      yield `create ${type}: ${refused ? "refused" : "done"}`;
  }
}

const wrongAdminVerb = ([verb, { page, call }]: [string, (typeof adminVerbs)[string]]): Check =>
  async function* (scene) {
    const refused = (await settled(undone(() => call(scene)))) instanceof NotFound;
    if (refused === administers(scene.person, page)) yield `${verb}: ${refused ? "refused" : "done"}`;
  };

const wrongGift = ([gift, { allowed, call }]: [string, (typeof gifts)[string]]): Check =>
  function* (scene) {
    const refused = undone(() => call(scene)) instanceof Error;
    if (refused === allowed(scene)) yield `${gift}: ${refused ? "refused" : "done"}`;
  };

/** Everything that lib is tried on. */
export const checks: readonly Check[] = [
  ...Object.entries(recordReads).map(leaks),
  binLeaks,
  ...Object.entries(adminReads).map(adminLeaks),
  ...offers.map(wrongOffers),
  ...Object.entries(recordVerbs).map(wrongVerb),
  wrongBeginnings,
  ...Object.entries({
    ...adminVerbs,
    ...besideAdminVerbs,
    ...caseAdminVerbs,
    ...pipelineAdminVerbs,
    ...leadAdminVerbs,
    ...whatIfVerbs,
  }).map(wrongAdminVerb),
  ...Object.entries(gifts).map(wrongGift),
];

/** What a promise comes to, the error too. */
const settled = (outcome: unknown): Promise<unknown> => Promise.resolve(outcome).catch((error) => error);

/** The paths on which this reader is told of at least one record: a check that sees nothing finds nothing. */
export async function pathsThatTell(scene: Scene): Promise<string[]> {
  const find = finder(scene.world);
  const telling: string[] = [];
  for (const [path, read] of Object.entries(recordReads))
    if (find(textOf(await read(scene))).length) telling.push(path);
  return telling;
}
