import { gt, max } from "drizzle-orm";
import { db, transact } from "@/db/client";
import {
  articleCategories,
  articles,
  interactions,
  leadQuestions,
  macros,
  predefinedTexts,
  records,
} from "@/db/schema";
import { seeded } from "./random";
import { planCases } from "./sample-cases";
import { planTimedCases } from "./sample-clocks";
import { planCustomers } from "./sample-customers";
import { sampleMacros } from "./sample-macros";
import { planSales } from "./sample-sales";
import { planTasks } from "./sample-tasks";
import { sampleTopics } from "./sample-topics";
import { sampleWiki } from "./sample-wiki";
import { staffOfCompany } from "./staff";
import { Story } from "./story";

/** What has a mark that it came with the sample. */
const marked = [records, interactions, macros, predefinedTexts, articles, articleCategories, leadQuestions];

const dayMs = 86_400_000;

/**
 * Tells a year in the life of a small company up to `now`: about 40 accounts, 90 contacts, 200 cases, 30 leads,
 * 50 opportunities, 12 products, 900 interactions, a wiki, macros and predefined texts, all written through the verbs
 * that people's clicks go through, so that every score comes from its ledger. What it made is marked as sample. One
 * transaction.
 */
export function loadSampleBusiness(now: Date): void {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  transact(() => {
    const before = marked.map(lastId);
    const random = seeded(20_191_009);
    const staff = staffOfCompany();
    const [founder] = staff.all;
    const story = new Story(now);
    const customers = planCustomers(story, random, staff);
    const topics = sampleTopics(daysAgo(366));
    planCases(story, random, staff, customers, topics);
    planTimedCases(story, staff, customers, topics);
    planSales(story, random, staff, customers, now);
    planTasks(story, staff, customers, now);
    story.tell();
    sampleWiki(founder!, daysAgo(30));
    sampleMacros(founder!, now);
    for (const [nth, table] of marked.entries())
      db().update(table).set({ sample: true }).where(gt(table.id, before[nth]!)).run();
  });
}

const lastId = (table: (typeof marked)[number]): number =>
  db()
    .select({ id: max(table.id) })
    .from(table)
    .get()?.id ?? 0;
