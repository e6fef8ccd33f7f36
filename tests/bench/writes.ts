import { readFileSync } from "node:fs";
import { fire, type Measured } from "./load";
import type { BenchServer } from "./server";

type Manifest = { node: Record<string, { exportedName?: string; filename?: string }> };

/** The id under which the build serves an action of lib/records. */
function actionId(name: string): string {
  const { node } = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  ) as Manifest;
  const found = Object.entries(node).find(([, action]) => action.exportedName === name);
  if (!found) throw new Error(`The build serves no action ${name}.`);
  return found[0];
}

/** Creating and changing an account through the very actions that the forms call; one writer, then sixteen. */
export async function benchWrites({
  base,
  cookie,
}: BenchServer): Promise<{ name: string; measured: Measured }[]> {
  let nth = Date.now();
  const send = (name: string, args: () => unknown) => {
    const id = actionId(name);
    return () => ({
      method: "POST",
      headers: { cookie, origin: base, "next-action": id, "content-type": "text/plain;charset=UTF-8" },
      body: JSON.stringify([args()]),
    });
  };
  const create = send("createRecordAction", () => ({
    type: "account",
    input: { name: `Bench ${nth++}` },
    links: [],
  }));
  const change = send("updateRecordAction", () => ({
    type: "account",
    id: 7,
    input: { description: `Changed ${nth++}` },
  }));
  const rows = [];
  for (const [what, init] of [
    ["create an account", create],
    ["change an account", change],
  ] as const)
    for (const connections of [1, 16])
      rows.push({
        name: `${what}, ${connections} at once`,
        measured: await fire(base, { path: "/accounts/new", init }, 300, connections),
      });
  return rows;
}
