import { actionCall } from "@/tests/support/built";
import { fire, type Measured, measure } from "./load";
import type { BenchServer } from "./server";

/** Creating and changing an account through the very actions that the forms call; one writer, then sixteen. */
export async function benchWrites({
  base,
  cookie,
}: BenchServer): Promise<{ name: string; measured: Measured }[]> {
  let nth = Date.now();
  const send = (name: string, args: () => unknown) => {
    const call = actionCall(base, cookie, name);
    return () => call(args());
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
        measured: measure([await fire(base, { path: "/accounts/new", init }, 300, connections)]),
      });
  return rows;
}
