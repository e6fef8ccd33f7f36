import { gt, max } from "drizzle-orm";
import { db, transact } from "@/db/client";
import { interactions, records } from "@/db/schema";
import { seeded } from "./random";
import { planCases } from "./sample-cases";
import { planTimedCases } from "./sample-clocks";
import { planCustomers } from "./sample-customers";
import { planSales } from "./sample-sales";
import { planTasks } from "./sample-tasks";
import { sampleTopics } from "./sample-topics";
import { staffOfCompany } from "./staff";
import { Story } from "./story";

/**
 * Tells a year in the life of a small company up to `now`: about 40 accounts, 90 contacts, 200 cases, 30 leads,
 * 40 opportunities, 12 products and 900 interactions, all written through the verbs that people's clicks go
 * through, so that every score comes from its ledger. What it made is marked as sample. One transaction.
 */
export function loadSampleBusiness(now: Date): void {
  transact(() => {
    const before = lastIds();
    const random = seeded(20_191_009);
    const staff = staffOfCompany();
    const story = new Story(now);
    const customers = planCustomers(story, random, staff);
    const topics = sampleTopics(new Date(now.getTime() - 366 * 86_400_000));
    planCases(story, random, staff, customers, topics);
    planTimedCases(story, staff, customers, topics);
    planSales(story, random, staff, customers);
    planTasks(story, staff, customers, now);
    story.tell();
    markAsSample(before);
  });
}

const lastIds = () => ({
  record:
    db()
      .select({ id: max(records.id) })
      .from(records)
      .get()?.id ?? 0,
  interaction:
    db()
      .select({ id: max(interactions.id) })
      .from(interactions)
      .get()?.id ?? 0,
});

function markAsSample(before: ReturnType<typeof lastIds>): void {
  db().update(records).set({ sample: true }).where(gt(records.id, before.record)).run();
  db().update(interactions).set({ sample: true }).where(gt(interactions.id, before.interaction)).run();
}
