import type { TopicName } from "./words";

type SampleArticle = {
  title: string;
  category: string;
  topics: readonly TopicName[];
  published: boolean;
  html: string;
};

/** What the sample business's staff has written down. */
export const sampleArticles: readonly SampleArticle[] = [
  {
    title: "When a crew misses a visit",
    category: "Service",
    topics: ["Missed visit"],
    published: true,
    html: `<p>Call back <strong>within the hour</strong>, also when nothing is known yet.</p>
      <ol><li>Ask the crew lead what happened: the schedule says who that was.</li>
      <li>Offer a new visit within one working day, at a time that the customer chooses.</li>
      <li>Take the missed visit off the next invoice.</li></ol>
      <p>A second miss in a month goes to the manager: mark the case as escalated.</p>`,
  },
  {
    title: "Complaints about the quality of cleaning",
    category: "Service",
    topics: ["Quality of cleaning"],
    published: true,
    html: `<p>Ask for a photo and for the room. Streaks on windows and sticky floors mostly come from too much soap.</p>
      <ul><li>A touch-up within 24 hours is free of charge.</li>
      <li>The crew lead walks the rooms with the customer at the next visit.</li></ul>`,
  },
  {
    title: "Change the day or time of a visit",
    category: "Service",
    topics: ["Schedule change"],
    published: true,
    html: `<p>A change is free up to 24 hours before the visit. Holidays move the visit to the next working day.</p>
      <p>Say the new day and time back to the customer, and put it into the calendar while you speak.</p>`,
  },
  {
    title: "Faulty equipment",
    category: "Service",
    topics: ["Equipment fault"],
    published: true,
    html: `<p>First have the customer switch it off at the wall. Then the serial number: it stands under the handle.</p>
      <p>A loan machine leaves the depot the same day when the case is in by noon.</p>`,
  },
  {
    title: "Supplies and refills",
    category: "Service",
    topics: ["Supplies request"],
    published: true,
    html: `<p>Soap, towels and liners come with the next visit when they are asked for two days before it. Fragrance-free
      products cost the same.</p>`,
  },
  {
    title: "Read an invoice with a customer",
    category: "Billing",
    topics: ["Invoice question", "Billing error"],
    published: true,
    html: `<p>The first page is the agreed service, the second what came on top: extra visits, supplies, a late fee.</p>
      <p>If we charged too much, say so at once, and send the corrected invoice before the old one is due.</p>`,
  },
  {
    title: "Arrange to pay later",
    category: "Billing",
    topics: ["Payment arranged", "Invoice question"],
    published: true,
    html: `<p>Up to 30 days without asking anybody. Two instalments are fine; more need the manager.</p>
      <p>Write the agreed payment date into the case, so that no reminder is sent before it.</p>`,
  },
  {
    title: "When a customer wants to cancel",
    category: "Customers",
    topics: ["Wants to cancel"],
    published: true,
    html: `<p>Listen first. Most cancel over <strong>one</strong> thing that can be put right.</p>
      <ol><li>Ask what would have to change, and write down their words.</li>
      <li>Look at the last cases and the Experience Score before you offer anything.</li>
      <li>The contract ends at the end of the month after the notice; there is no fee.</li></ol>`,
  },
  {
    title: "Start service at a new location",
    category: "Customers",
    topics: ["New location"],
    published: true,
    html: `<p>Needed: the address, square feet, keys or codes, and who opens. The walk-through comes before the price.</p>`,
  },
  {
    title: "Opening hours and closed days",
    category: "Customers",
    topics: ["General question"],
    published: true,
    html: `<p>Monday to Friday, 8 to 5. Closed on federal holidays; crews work on Saturdays by appointment.</p>`,
  },
  {
    title: "Winter service",
    category: "Service",
    topics: [],
    published: false,
    html: `<p>To be written before the first frost: salt, mats, entrances.</p>`,
  },
];
