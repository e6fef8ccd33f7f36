import { afterEach, expect, test } from "vitest";
import { type Connection, connections, end, tell, tellToReadAgain } from "@/lib/live/connections";
import type { SignedIn } from "@/lib/sessions/signed-in";

afterEach(() => connections().clear());

/** A browser that reads nothing from the `reads + 1`st message on. */
function browser(reads: number) {
  const heard: string[] = [];
  const connection: Connection = {
    ...{ who: {} as SignedIn, as: "", heard: 0 },
    send: (text) => heard.push(text) <= reads,
    end: () => heard.push("the end"),
  };
  connections().add(connection);
  return { connection, heard };
}

const unread = (count: number) => ({ kind: "notified", unread: count }) as const;

test("a browser that leaves too much unread is let go, once, and told nothing afterwards", () => {
  const { connection, heard } = browser(1);
  for (const count of [1, 2, 3]) tell(connection, unread(count));
  end(connection);
  expect(heard.map((text) => /unread":(\d)/.exec(text)?.[1] ?? text)).toEqual(["1", "2", "the end"]);
  expect(connections().size).toBe(0);
});

test("all are told to read again what changed without an entry in the history", () => {
  const both = [browser(9), browser(0)];
  tellToReadAgain();
  expect(both.map(({ heard }) => heard[0])).toEqual(Array(2).fill('data: {"kind":"catch_up"}\n\n'));
  expect(connections().size).toBe(1);
});
