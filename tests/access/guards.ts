import { existsSync } from "node:fs";
import { relative } from "node:path";
import type { Plugin } from "vitest/config";
import { importsOf, type Source, sources } from "../architecture/sources";

/** Where the access rule is asked, and by which names. All of them take the viewer first. */
export const guards: Record<string, readonly string[]> = {
  "lib/access/scope": ["levelOf", "reaches", "groundOf", "scope", "scopeOfTypes"],
  "lib/access/viewer": ["can", "mayAdminister"],
  "lib/access/require-admin": ["requireAdmin"],
  "lib/records/record": ["getRecord", "getAnyRecord", "editable", "deletable"],
  "lib/records/names": ["visibleNames", "referencesOf"],
  "lib/records/bin": ["binScope"],
  "lib/records/card": ["mayLink"],
  "lib/interactions/may-change": ["mayChangeNote"],
  "lib/people/may-manage": ["managedUser", "assertMayGiveRole"],
};

/** A module of lib, and one of those that it asks the rule of. */
export type Asking = { module: string; guard: string };

/** What a place is called in all that follows. */
export const nameOf = ({ module, guard }: Asking) => `${module} of ${guard}`;

/** Every place in lib that asks the rule, found by its imports: a new one is among them by itself. */
export const placesThatAsk = (): Asking[] => sources("lib/**/*.ts").flatMap(askedBy);

function askedBy(source: Source): Asking[] {
  return importsOf(source)
    .filter((guard) => guards[guard]?.some((name) => importsName(source, guard, name)))
    .map((guard) => ({ module: source.path, guard }));
}

function importsName({ path, text }: Source, guard: string, name: string): boolean {
  const statements = text.matchAll(/import (?!type)\{(?<names>[^}]*)\} from "(?<from>[^"]+)"/g);
  return [...statements].some(({ groups }) => {
    const from = importsOf({ path, text: `from "${groups?.from}"` })[0];
    return from === guard && new RegExp(`(?<!type )\\b${name}\\b`).test(groups?.names ?? "");
  });
}

const switches = globalThis as { accessOff?: string; accessAsked?: (place: string) => void };

/** Has this place ask as if the viewer were a Super Admin, for as long as `work` takes. */
export async function withoutRule<T>(place: Asking, work: () => Promise<T>): Promise<T> {
  switches.accessOff = nameOf(place);
  try {
    return await work();
  } finally {
    switches.accessOff = undefined;
  }
}

/** Tells `asked` the name of every place that asks the rule, for as long as `work` takes. */
export async function hearingRule<T>(asked: (place: string) => void, work: () => Promise<T>): Promise<T> {
  switches.accessAsked = asked;
  try {
    return await work();
  } finally {
    switches.accessAsked = undefined;
  }
}

const marker = "\0guard:";

/**
 * Puts a switch between each module of lib and the access rule that it asks. While a switch is on, the rule is asked
 * as if the viewer were a Super Admin, by that module alone.
 */
export function switchableGuards(root: string): Plugin {
  return {
    name: "switchable-guards",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!importer || importer.startsWith(marker)) return null;
      const module = relative(root, importer);
      const resolved = module.startsWith("lib/")
        ? await this.resolve(source, importer, { skipSelf: true })
        : null;
      const guard = resolved && relative(root, resolved.id).replace(/\.ts$/, "");
      return guard && guards[guard] ? `${marker}${module}|${guard}` : null;
    },
    load(id) {
      if (!id.startsWith(marker)) return null;
      const [module, guard] = id.slice(marker.length).split("|") as [string, string];
      return switchOf(root, { module, guard });
    },
  };
}

function switchOf(root: string, place: Asking): string {
  const file = `${root}/${place.guard}.ts`;
  if (!existsSync(file)) throw new Error(`There is no ${file}.`);
  const wrapped = guards[place.guard]!.map(
    (name) => `export function ${name}(viewer, ...rest) { return real.${name}(asked(viewer), ...rest); }`,
  );
  return `import * as real from "${file}";
    export * from "${file}";
    const place = ${JSON.stringify(nameOf(place))};
    function asked(viewer) {
      globalThis.accessAsked?.(place);
      return globalThis.accessOff === place ? { ...viewer, superAdmin: true } : viewer;
    }
    ${wrapped.join("\n")}`;
}
