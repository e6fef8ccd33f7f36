import { Invalid, NotFound } from "@/lib/errors";
import { finder } from "../canaries";
import { administers, may, mayFindInBin, reachesAny, type TypeName } from "../rule";
import { offers } from "./offers";
import { adminReads, binRead, recordReads } from "./reads";
import { attempt, type Scene, undone } from "./scene";
import { adminVerbs, create, gifts, recordVerbs } from "./verbs";

/** In words, everything that lib does for this reader and should not, or should and does not. */
export async function* faults(scene: Scene): AsyncGenerator<string> {
  for (const fault of [leaks, binLeaks, adminLeaks, wrongOffers, wrongVerbs, wrongAdminVerbs]) {
    for await (const said of fault(scene)) yield `${scene.person.key}: ${said}`;
  }
}

/** Errors say what they say; all else as it goes to a browser. */
const textOf = (given: unknown): string =>
  JSON.stringify(given, (_key, value) =>
    value instanceof Error ? { ...value, message: value.message } : value,
  ) ?? "";

function* leaks(scene: Scene): Generator<string> {
  const { world, person } = scene;
  const find = finder(world);
  for (const [path, read] of Object.entries(recordReads)) {
    const hidden = find(textOf(read(scene))).find(({ record }) => !may(world, person, "view", record));
    if (hidden) yield `${path} tells the ${hidden.as} of ${hidden.record.name}`;
  }
}

function* binLeaks(scene: Scene): Generator<string> {
  const { world, person } = scene;
  const found = new Set(finder(world)(textOf(binRead(scene))).map(({ record }) => record));
  for (const record of world.records)
    if (found.has(record) !== mayFindInBin(world, person, record))
      yield `the bin is wrong about ${record.name}`;
}

function* adminLeaks(scene: Scene): Generator<string> {
  for (const [what, { pages, read }] of Object.entries(adminReads)) {
    const given = attempt(() => read(scene));
    const allowed = administers(scene.person, ...pages);
    if (given instanceof Error === allowed) yield `${what} are ${allowed ? "refused" : "given"}`;
    const text = textOf(given);
    for (const secret of scene.world.adminSecrets)
      if (text.includes(secret.text) && !administers(scene.person, ...secret.pages))
        yield `${what} tell ${secret.text}`;
  }
}

function* wrongOffers(scene: Scene): Generator<string> {
  for (const { what, offered, allowed } of offers(scene)) {
    const [is, must] = [JSON.stringify(offered), JSON.stringify(allowed)];
    if (is !== must) yield `${what} is ${is}, and must be ${must}`;
  }
}

function* wrongVerbs(scene: Scene): Generator<string> {
  for (const [verb, { types, besideField, allowed, call }] of Object.entries(recordVerbs))
    for (const record of scene.tried.filter(({ type }) => !types || types.includes(type))) {
      const outcome = undone(() => call(scene, record));
      const refused = outcome instanceof NotFound || (besideField && outcome instanceof Invalid);
      if (allowed(scene, record) ? outcome instanceof Error : !refused)
        yield `${verb} ${record.name}: ${outcome instanceof Error ? outcome.message : "was done"}`;
    }
  for (const type of ["account", "contact", "case", "lead", "opportunity", "product"] satisfies TypeName[]) {
    const refused = undone(() => create(scene, type)) instanceof NotFound;
    if (refused === reachesAny(scene.person, type, "edit"))
      yield `create ${type}: ${refused ? "refused" : "done"}`;
  }
}

async function* wrongAdminVerbs(scene: Scene): AsyncGenerator<string> {
  for (const [verb, { page, call }] of Object.entries(adminVerbs)) {
    const refused = (await settled(undone(() => call(scene)))) instanceof NotFound;
    if (refused === administers(scene.person, page)) yield `${verb}: ${refused ? "refused" : "done"}`;
  }
  for (const [gift, { allowed, call }] of Object.entries(gifts)) {
    const refused = undone(() => call(scene)) instanceof Error;
    if (refused === allowed(scene)) yield `${gift}: ${refused ? "refused" : "done"}`;
  }
}

/** What a promise comes to, the error too. */
const settled = (outcome: unknown): Promise<unknown> => Promise.resolve(outcome).catch((error) => error);

/** The paths on which this reader is told of at least one record: a check that sees nothing finds nothing. */
export function pathsThatTell(scene: Scene): string[] {
  const find = finder(scene.world);
  return Object.entries(recordReads).flatMap(([path, read]) =>
    find(textOf(read(scene))).length ? [path] : [],
  );
}
