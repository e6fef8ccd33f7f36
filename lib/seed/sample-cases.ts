import type { Viewer } from "@/lib/access/viewer";
import { priorities } from "@/lib/cases/priorities";
import { type StatusCategory, statusId } from "@/lib/cases/statuses";
import { addNote, logInteraction } from "@/lib/interactions/write";
import { createRecord, updateRecord } from "@/lib/records/write";
import type { Random } from "./random";
import type { Customer } from "./sample-customers";
import type { Staff } from "./staff";
import type { Story } from "./story";
import { notes, subjects, type TopicName } from "./words";

/** Praise and small matters are common, trouble is rarer: most customers stand well, some do not. */
const topicOdds: TopicName[] = [
  "General question",
  "Schedule change",
  "Supplies request",
  "Praise",
  "Invoice question",
  "Payment arranged",
  "Quality of cleaning",
  "New location",
  "Equipment fault",
  "Billing error",
  "Missed visit",
  "Wants to cancel",
];

type Told = { story: Story; random: Random; staff: Staff; topics: Record<TopicName, number> };

/** Plans the cases of the sample business: opened, worked on, resolved and sometimes reopened. */
export function planCases(
  story: Story,
  random: Random,
  staff: Staff,
  customers: Customer[],
  topics: Told["topics"],
): void {
  const told = { story, random, staff, topics };
  for (let nth = 0; nth < 200; nth++) planCase(told, random.pick(customers));
  for (const customer of customers) planHistory(told, customer);
}

function planCase({ story, random, staff, topics }: Told, customer: Customer): void {
  const topic = random.skewed(topicOdds);
  const agent = staff.pick(random);
  const opened = Math.max(0.05, customer.sinceDaysAgo * random.next() ** 1.3 - 0.5);
  const name = random.pick(subjects[topic]);
  const priority = random.pick(priorities().slice(0, 4)).id;
  const reopened = random.chance(0.12);
  const open = opened < 14 && random.chance(0.75);
  const days = Math.min(opened * 0.6, random.next() * 1.4 + 0.1);
  const made = { id: 0 };
  const set = (daysAgo: number, category: StatusCategory) =>
    story.plan(
      daysAgo,
      (now) =>
        void updateRecord(
          agent,
          "case",
          made.id,
          { statusId: statusId(category, agent.teamIds[0] ?? null) },
          now,
        ),
    );
  story.plan(opened, (now) => {
    const { accountId, contactIds } = customer;
    const contactId = contactIds.length ? random.pick(contactIds) : null;
    const description = `<p>${name}. Reported ${random.chance(0.5) ? "by phone" : "by email"}.</p>`;
    const input = { name, accountId, contactId, description, topicId: topics[topic], priorityId: priority };
    made.id = createRecord(
      agent,
      "case",
      { ...input, ownerId: random.chance(0.9) ? agent.userId : null },
      now,
    ).id;
  });
  story.plan(opened - days * 0.2, (now) => call(agent, random, { type: "case", id: made.id }, now));
  if (random.chance(0.8))
    story.plan(opened - days * 0.5, (now) => note(agent, random, { type: "case", id: made.id }, now));
  if (open) {
    set(opened - days * 0.6, random.pick(["open", "in_progress", "awaiting_response"]));
    return;
  }
  set(opened - days, random.chance(0.7) ? "resolved" : "closed");
  if (!reopened) return;
  set(opened - days * 1.2, "in_progress");
  set(opened - days * 1.5, "resolved");
}

/** What is said to a customer apart from cases. */
function planHistory({ story, random, staff }: Told, customer: Customer): void {
  for (let nth = 0; nth < 11; nth++) {
    const agent = staff.pick(random);
    const about = () =>
      random.chance(0.6)
        ? { type: "account", id: customer.accountId }
        : { type: "contact", id: random.pick(customer.contactIds) };
    const write = random.chance(0.5) ? note : call;
    story.plan(customer.sinceDaysAgo * random.next() * 0.98, (now) => write(agent, random, about(), now));
  }
  if (random.chance(0.15))
    story.plan(
      Math.min(20, customer.sinceDaysAgo / 2),
      (now) =>
        void addNote(
          staff.all[0]!,
          { type: "account", id: customer.accountId },
          { html: "<p>Card on file expires this month. Ask for a new one.</p>", flagged: true },
          now,
        ),
    );
}

type Ref = { type: string; id: number };

const note = (author: Viewer, random: Random, about: Ref, now: Date): void =>
  void addNote(author, about, { html: `<p>${random.pick(notes)}</p>` }, now);

function call(author: Viewer, random: Random, about: Ref, now: Date): void {
  const kind = random.skewed(["call", "call", "email", "sms", "meeting"] as const);
  const direction = random.chance(0.6) ? ("inbound" as const) : ("outbound" as const);
  const durationMinutes = kind === "call" || kind === "meeting" ? random.int(1, 25) : null;
  logInteraction(
    author,
    about,
    {
      kind,
      direction,
      at: now.toISOString().slice(0, 16),
      durationMinutes,
      html: `<p>${random.pick(notes)}</p>`,
    },
    now,
  );
}
