import { readFileSync } from "node:fs";
import type { Person } from "../world/world";

export type Answer = { status: number; location: string | null; text: string };

/** A browser of somebody, or of a stranger. */
export type Browser = { base: string; cookie: string; person: Person };

/** Somebody who is not signed in, or no longer. */
export const stranger: Person = {
  ...{ key: "stranger", userId: 0, email: "", teamIds: [], role: null, superAdmin: false, licensed: false },
};

/** Asks for a page or a route; a redirect is an answer. */
export async function get({ base, cookie }: Browser, path: string, headers = {}): Promise<Answer> {
  return read(await fetch(`${base}${path}`, { redirect: "manual", headers: { cookie, ...headers } }));
}

/** Sends a file for a record, as a page of ours would; `headers` may claim to come from elsewhere. */
export async function send(
  { base, cookie }: Browser,
  recordId: number,
  headers: Record<string, string> = { origin: base },
): Promise<Answer> {
  const path = `/api/attachments?record=${recordId}&name=words.txt`;
  return read(
    await fetch(`${base}${path}`, { method: "POST", headers: { cookie, ...headers }, body: "Some words" }),
  );
}

/** Asks for a page as the app itself does when it moves on without loading anew. */
export async function getRsc(browser: Browser, path: string): Promise<Answer> {
  const first = await get(browser, path, { rsc: "1" });
  const isSamePage = first.location?.includes("_rsc") && pathOf(first.location) === pathOf(path);
  const answer = isSamePage ? await get(browser, first.location!, { rsc: "1" }) : first;
  return { ...answer, ...endIn(answer.text) };
}

const pathOf = (location: string) => location.split("?")[0];

/** Such an answer is always 200; that there is nothing, or something elsewhere, stands within it. */
function endIn(text: string): Partial<Answer> {
  const [, to] = /"digest":"NEXT_REDIRECT;\w+;([^;]+);/.exec(text) ?? [];
  if (to) return { location: to.replace(/(%3F|%26)_rsc.*$/, "") };
  const [, status] = /"digest":"NEXT_HTTP_ERROR_FALLBACK;(\d+)"/.exec(text) ?? [];
  return status ? { status: Number(status) } : {};
}

async function read(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const location = headers.get("location") ?? headers.get("x-action-redirect")?.split(";")[0];
  const url = location && new URL(location, response.url);
  return { status, location: url ? `${url.pathname}${url.search}` : null, text: await textOf(response) };
}

/** All that is answered; of a stream that does not end, the first message. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response.text();
  let text = "";
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    text += piece;
    if (/^data: /m.test(text)) return text;
  }
  return text;
}

type Served = { id: string; exportedName: string; page: string };
type Manifest = { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> };

/** Every action of the build by name, with a page that carries it. */
export function actionsOfBuild(): Record<string, Served> {
  const { node } = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  ) as Manifest;
  return Object.fromEntries(
    Object.entries(node).map(([id, { exportedName, workers }]) => {
      const page = Object.keys(workers)[0]!.replace(/^app/, "");
      return [exportedName, { id, exportedName, page }];
    }),
  );
}

/** Every page and route of the build, as its manifest names them. */
export const entriesOfBuild = (): string[] =>
  Object.keys(JSON.parse(readFileSync(".next/server/app-paths-manifest.json", "utf8")));

/** What an action answered: its data, or why it did nothing. */
export type Result = {
  data?: unknown;
  serverError?: { kind: string; message: string };
  validationErrors?: unknown;
};
export type Acted = Answer & { result: Result | undefined };

/** Calls an action by hand, as a form of ours would; `headers` may claim to be somebody else's. */
export async function act(
  { base, cookie }: Browser,
  action: Served,
  path: string,
  input: unknown,
  headers: Record<string, string> = { origin: base },
): Promise<Acted> {
  const response = await fetch(`${base}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, "next-action": action.id, "content-type": "text/plain;charset=UTF-8", ...headers },
    body: JSON.stringify(input === undefined ? [] : [input]),
  });
  const answer = await read(response);
  return { ...answer, result: resultIn(answer.text) };
}

/** The row of the answer that the first one points at. */
function resultIn(text: string): Result | undefined {
  const row = /^0:\{"a":"\$@(\w+)"/m.exec(text)?.[1];
  const found = row && new RegExp(`^${row}:(\\{.*\\})$`, "m").exec(text)?.[1];
  return found ? (JSON.parse(found) as Result) : undefined;
}
