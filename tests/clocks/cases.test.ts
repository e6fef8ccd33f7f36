import fc from "fast-check";
import { expect, test } from "vitest";
import { checkData } from "@/lib/health/check-data";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { Bystander, begin, type Limit } from "./bystander";
import { clockWorld, ledger, limited, look } from "./world";

const minuteMs = 60_000;
const at = (minutes: number) => new Date(begin.getTime() + minutes * minuteMs);

const verbs = [
  ...(["awaiting_response", "open", "resolved", "topic", "department"] as const),
  ...(["inbound", "outbound", "look"] as const),
] as const;
type Step = { verb: (typeof verbs)[number] | "bin"; wait: number; pick: number };

/** The second and the third are a minute for the first response and a working day for the resolution, in parts. */
const limits: Limit[] = [
  { name: "Short", minutes: 45, penalty: 4, emailSeconds: 5400 },
  { name: "Day", minutes: 1440, penalty: 6, emailSeconds: 60 },
  { name: "None", penalty: 0 },
];

/** Minutes, or a night or a weekend: the case is opened late on a Friday, and the Monday after is a holiday. */
const wait = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 600, max: 4000 }));

/** Between two looks the server may have been down: nobody charges anything meanwhile but who writes. */
const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.oneof({ weight: 24, arbitrary: fc.constantFrom(...verbs) }, fc.constant("bin" as const)),
  ...{ wait, pick: fc.nat(2) },
});

test("whatever happens to a case over nights, a weekend and a holiday, it costs what a person with stopwatches would write down", () => {
  fc.assert(
    fc.property(fc.nat(2), fc.array(step, { minLength: 1, maxLength: 12 }), (first, steps) => {
      const { admin, support, create, change, move, log } = clockWorld();
      const topics = limits.map(({ name, ...limit }) => limited(name, limit));
      const id = create(begin, { topicId: topics[first] });
      const watching = new Bystander(limits, first);
      let now = 0;
      for (const { verb, wait, pick } of steps) {
        watching.wait(wait);
        now += wait;
        if (verb === "look") look(at(now));
        else if (verb === "bin" && watching.binned) restoreRecord(admin, id, at(now));
        else if (verb === "bin") deleteRecord(admin, "case", id, at(now));
        else if (watching.binned) continue;
        else if (verb === "topic") change(id, { topicId: topics[pick] }, at(now));
        else if (verb === "department") change(id, { teamId: pick === 0 ? support : null }, at(now));
        else if (verb === "inbound" || verb === "outbound") log(id, "email", verb, at(now));
        else move(id, verb, at(now));
        watching.see(verb, pick);
      }
      watching.wait(60);
      look(at(now + 60));
      const costs = ledger()
        .filter((line) => line.includes("overdue"))
        .map((line) => line.replace(/_overdue (-\d+) .*/, " $1"));
      // A case that comes back scores anew what it had cost: that is for the ledger's own tests.
      if (!steps.some(({ verb }) => verb === "bin")) expect(costs.sort()).toEqual(watching.costs.sort());
      else expect(watching.costs.filter((cost) => !costs.includes(cost))).toEqual([]);
      expect([...checkData()]).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
