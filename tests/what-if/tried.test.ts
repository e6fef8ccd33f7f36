import { expect, test } from "vitest";
import { topicFaults } from "@/components/what-if/tried";
import type { Draft } from "@/lib/what-if/draft";

test("what the server finds wrong with a draft is told of the topic that it is about", () => {
  const draft = { topics: [{ id: 7 }, { id: 9 }], rules: null, everything: false } as unknown as Draft;
  const fields = {
    "topics.1.points": "Use a whole number.",
    "topics.1.responseLimits.email.seconds": "Too long.",
    "rules.wanted.max": "Too low.",
  };
  const failure = { kind: "invalid" as const, message: "Please mend the marked fields.", fields };
  expect(topicFaults(draft, failure)).toEqual({
    9: { points: "Use a whole number.", "responseLimits.email.seconds": "Too long." },
  });
  expect(topicFaults(draft, null)).toEqual({});
});
