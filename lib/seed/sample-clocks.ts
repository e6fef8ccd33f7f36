import type { Viewer } from "@/lib/access/viewer";
import { type StatusCategory, statusId } from "@/lib/cases/statuses";
import { logInteraction } from "@/lib/interactions/write";
import { createRecord, updateRecord } from "@/lib/records/write";
import type { Customer } from "./sample-customers";
import type { Staff } from "./staff";
import type { Story } from "./story";
import type { TopicName } from "./words";

type Timed = {
  name: string;
  topic: TopicName;
  openedHoursAgo: number;
  /** Answered within the first hour, or waiting for that still. */
  answered: boolean;
  later?: { category: StatusCategory; hoursAgo: number };
};

/** One case for each way that a clock can stand, whenever the sample is looked at: they are told around the clock. */
const timed: Timed[] = [
  {
    name: "Badge reader off at the loading dock",
    topic: "Supplies request",
    openedHoursAgo: 47.3,
    answered: true,
  },
  {
    name: "Invoice for a visit that did not happen",
    topic: "Invoice question",
    openedHoursAgo: 50,
    answered: true,
  },
  {
    name: "Nobody answered the phone on Monday",
    topic: "General question",
    openedHoursAgo: 7.4,
    answered: false,
  },
  {
    name: "Which entrance on public holidays?",
    topic: "General question",
    openedHoursAgo: 0.5,
    answered: false,
  },
  {
    name: "Floor plan of the new wing",
    topic: "Quality of cleaning",
    openedHoursAgo: 20,
    answered: true,
    later: { category: "awaiting_response", hoursAgo: 5 },
  },
  {
    name: "Thermostat in room 12",
    topic: "Equipment fault",
    openedHoursAgo: 30,
    answered: true,
    later: { category: "resolved", hoursAgo: 4 },
  },
];

/** Plans the cases that show clocks: due soon, overdue, paused, done. They are the first user's. */
export function planTimedCases(
  story: Story,
  staff: Staff,
  customers: Customer[],
  topics: Record<TopicName, number>,
): void {
  const agent = staff.all[0]!;
  const known = customers.filter(({ sinceDaysAgo }) => sinceDaysAgo > 7);
  for (const [nth, each] of timed.entries())
    planTimedCase(story, agent, known[nth % known.length]!, topics, each);
}

function planTimedCase(
  story: Story,
  agent: Viewer,
  customer: Customer,
  topics: Record<TopicName, number>,
  { name, topic, openedHoursAgo, answered, later }: Timed,
): void {
  const about = { type: "case", id: 0 };
  const teamId = agent.teamIds[0] ?? null;
  const log = (direction: "inbound" | "outbound", html: string) => (now: Date) => {
    const at = now.toISOString().slice(0, 16);
    logInteraction(agent, about, { kind: "email", direction, at, html }, now);
  };
  story.planHours(openedHoursAgo, (now) => {
    const { accountId, contactIds } = customer;
    const whose = { accountId, contactId: contactIds[0] ?? null, teamId, ownerId: agent.userId };
    about.id = createRecord(agent, "case", { name, topicId: topics[topic], ...whose }, now).id;
    log("inbound", `<p>${name}</p>`)(now);
  });
  if (answered) story.planHours(openedHoursAgo - 0.6, log("outbound", "<p>We are looking into it.</p>"));
  if (later)
    story.planHours(later.hoursAgo, (now) => {
      const status = statusId(later.category, teamId);
      updateRecord(agent, "case", about.id, { statusId: status }, now);
    });
}
