import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { productSources, type Source, sources } from "./sources";

/** Routes that serve strangers, and why. Adding one is a decision about safety. */
const openRoutes = [
  "app/(customer)/quotes/[token]/pdf/route.ts", // a customer, who has no session: the private link is the key
  "app/api/auth/[...nextauth]/route.ts", // signing in, with checks of its own
  "app/api/calendar/[token]/route.ts", // a calendar program, which has no session: the private link is the key
  "app/api/health/route.ts", // says ok or red, and no more
  "app/api/logo/route.ts", // the company's logo, which every quote shows to whoever it was sent to
];

/** The same of pages, beside those of the entrance. */
const openPages = ["app/(customer)/quotes/[token]/page.tsx"];

const pathOf = ({ path }: Source) => path;
const exported = /^export (?!type )(?:default |async |const |let |function )*(\w+)/gm;

/** The exports of a `"use server"` file that the maker of actions did not make with a declared right. */
function undeclared({ path, text }: Source): string[] {
  const made = /^export const (\w+) = (?:action|publicAction)\s*\.metadata\(\{\s*right: "/gm;
  const declared = new Set([...text.matchAll(made)].map((match) => match[1]));
  return [...text.matchAll(exported)].flatMap(([, name]) => (declared.has(name) ? [] : [`${path}: ${name}`]));
}

/** The methods of a route handler that the maker of routes did not make with a declared right. */
function unguarded({ path, text }: Source): string[] {
  const made = new Set(
    [...text.matchAll(/^export const (\w+) = route(?:<[^>]*>)?\(\s*"/gm)].map((match) => match[1]),
  );
  const methods = [...text.matchAll(/\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g)].map(
    (match) => match[1]!,
  );
  return [...new Set(methods)].flatMap((method) => (made.has(method) ? [] : [`${path}: ${method}`]));
}

test("every server action is made by lib/action.ts and declares its right", () => {
  const files = productSources().filter(({ text }) => /^\s*"use server"/m.test(text));
  expect(files.length).toBeGreaterThan(5);
  expect(files.flatMap(undeclared)).toEqual([]);
});

test("an action that declares no right is found by name", () => {
  const text = [
    'export const fine = action\n  .metadata({ right: "records" })',
    "export const bare = action.inputSchema(x)",
    "export async function loose() {}",
    'export { elsewhere } from "./elsewhere";',
    "export type Kept = string;",
  ].join("\n");
  expect(undeclared({ path: "a.ts", text })).toEqual(["a.ts: bare", "a.ts: loose"]);
});

test("a file of actions hands nothing on from elsewhere", () => {
  const files = productSources().filter(({ text }) => /^\s*"use server"/m.test(text));
  expect(files.filter(({ text }) => /^export (\{|\*)/m.test(text)).map(pathOf)).toEqual([]);
});

test("every route handler asks for its right through lib/route.ts, but for those that serve strangers", () => {
  const routes = sources("app/**/route.{ts,tsx}");
  expect(routes.map(pathOf)).toEqual(expect.arrayContaining(openRoutes));
  const closed = routes.filter(({ path }) => !openRoutes.includes(path));
  expect(closed.flatMap(unguarded)).toEqual([]);
});

test("a route handler that asks nobody is found by its method", () => {
  const text = 'export const GET = route("records", handler);\nexport async function POST() {}';
  expect(unguarded({ path: "a.ts", text })).toEqual(["a.ts: POST"]);
});

const asking = /await require(Viewer|SignedIn)\(/;

/** Whether a page asks for its viewer, itself or by awaiting what a file beside it offers, which does. */
function asks(page: Source): boolean {
  if (asking.test(page.text)) return true;
  const beside = [...page.text.matchAll(/import \{([^}]+)\} from "(\.[^"]+)"/g)];
  return beside.some(([, names, path]) => {
    const file = join(dirname(page.path), `${path}.ts`);
    const awaited = names!.split(",").some((name) => page.text.includes(`await ${name.trim()}(`));
    return awaited && existsSync(file) && asking.test(readFileSync(file, "utf8"));
  });
}

test("every page behind the entrance asks for its viewer", () => {
  const pages = sources("app/**/page.tsx").filter(({ path }) => !path.startsWith("app/(entrance)/"));
  expect(pages.filter((page) => !asks(page)).map(pathOf)).toEqual(openPages);
});

test("a page that asks nobody is found", () => {
  const text = "export default async function Page() { return <p>{await everything()}</p>; }";
  expect(asks({ path: "app/(crm)/x/page.tsx", text })).toBe(false);
});

test("no layout decides a right: a page can be fetched without its layout", () => {
  const deciding = sources("app/**/layout.tsx").filter(({ text }) =>
    /\brequire(Viewer|SignedIn)\b/.test(text),
  );
  expect(deciding.map(pathOf)).toEqual([]);
});
