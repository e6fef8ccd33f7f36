import fc from "fast-check";
import { expect, test } from "vitest";
import { checkData } from "@/lib/health/check-data";
import { deleteRecord, restoreRecord } from "@/lib/records/bin";
import { isWorkedByTheWall } from "./wall";
import { clockWorld, ledger, limited, look, office, on } from "./world";

const minuteMs = 60_000;
const begin = on("03-05 14:00");
const at = (minutes: number) => new Date(begin.getTime() + minutes * minuteMs);

const verbs = ["awaiting_response", "open", "resolved", "topic", "department", "bin", "look"] as const;
type Step = { verb: (typeof verbs)[number]; wait: number; pick: number };

const limits = [
  { name: "Short", minutes: 45, penalty: 4 },
  { name: "Long", minutes: 200, penalty: 6 },
  { name: "None", minutes: undefined, penalty: 0 },
];

/** One resolution clock as a person with a stopwatch would keep it, minute by minute. Gives what it costs and when. */
class Stopwatch {
  costs: string[] = [];
  private now = 0;
  private used = 0;
  private out = false;
  private status: "open" | "awaiting_response" | "resolved" = "open";
  private topic = 0;
  private inSupport = true;
  private binned = false;

  wait(minutes: number): void {
    for (const until = this.now + minutes; this.now < until; this.now++) {
      this.chargeWhenOut();
      const worked = !this.inSupport || isWorkedByTheWall(office, at(this.now));
      if (this.runs && worked) this.used++;
    }
    this.chargeWhenOut();
  }

  do({ verb, pick }: Step): void {
    if (verb === "look") return;
    if (verb === "bin") this.binned = !this.binned;
    else if (this.binned) return;
    else if (verb === "topic") this.topic = pick;
    else if (verb === "department") this.inSupport = pick === 0;
    else {
      if (this.status === "resolved" && verb !== "resolved") [this.used, this.out] = [0, false];
      this.status = verb;
    }
    this.chargeWhenOut();
  }

  private get runs(): boolean {
    return this.status === "open" && !this.binned;
  }

  private chargeWhenOut(): void {
    const { minutes, penalty } = limits[this.topic]!;
    if (!this.runs || this.out || minutes === undefined || this.used < minutes) return;
    this.out = true;
    this.costs.push(`${at(this.now).toISOString().slice(5, 19).replace("T", " ")} -${penalty}`);
  }
}

const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom(...verbs),
  wait: fc.integer({ min: 1, max: 400 }),
  pick: fc.nat(2),
});

test("whatever happens to a case, its resolution costs what a person with a stopwatch would write down", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
      const { admin, support, create, change, move } = clockWorld();
      const topics = limits.map(({ name, ...limit }) => limited(name, limit));
      const id = create(begin, { topicId: topics[0] });
      const watch = new Stopwatch();
      let [now, binned] = [0, false];
      for (const each of steps) {
        watch.wait(each.wait);
        now += each.wait;
        const { verb, pick } = each;
        if (verb === "look") look(at(now));
        else if (verb === "bin") {
          if (binned) restoreRecord(admin, id, at(now));
          else deleteRecord(admin, "case", id, at(now));
          binned = !binned;
        } else if (binned) continue;
        else if (verb === "topic") change(id, { topicId: topics[pick] }, at(now));
        else if (verb === "department") change(id, { teamId: pick === 0 ? support : null }, at(now));
        else move(id, verb, at(now));
        watch.do(each);
      }
      watch.wait(60);
      look(at(now + 60));
      const costs = ledger()
        .filter((line) => line.includes("resolution_overdue"))
        .map((line) => line.replace(/resolution_overdue (-\d+) .*/, "$1"));
      // A case that comes back scores anew what it had cost: that is for the ledger's own tests.
      if (!steps.some(({ verb }) => verb === "bin")) expect(costs).toEqual(watch.costs);
      else expect([...new Set(watch.costs)].filter((cost) => !costs.includes(cost))).toEqual([]);
      expect([...checkData()]).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
