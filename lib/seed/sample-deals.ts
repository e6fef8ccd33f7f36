import type { Viewer } from "@/lib/access/viewer";
import { majorText } from "@/lib/fields/money";
import { addNote, logInteraction } from "@/lib/interactions/write";
import { changeLine } from "@/lib/opportunities/lines";
import { openPipelines, type Stage, stagesOf } from "@/lib/pipelines/stages";
import { localeOf } from "@/lib/records/locale";
import { type Choice, choices } from "@/lib/records/lookups";
import { readWithoutAccess, type Stored } from "@/lib/records/record";
import { recordType } from "@/lib/records/registry";
import { updateRecord } from "@/lib/records/write";
import { addDays, todayInZone } from "@/lib/time/zone";
import type { Random } from "./random";
import { planQuotes } from "./sample-quotes";
import type { Story } from "./story";
import { callNotes, salesNotes } from "./words";

/** A deal of the story: its id is there once it was opened; `nth` of those that began like it. */
export type Deal = { id: number; owner: Viewer; openedDaysAgo: number; nth: number };

/**
 * Plans how far a deal comes and when: of those from before the last quarter most are won or lost, the others are on
 * their way, some of them idle. Gives the day on which it was expected to close, or null where nobody said.
 */
export function planMoves(story: Story, random: Random, deal: Deal, now: Date): string | null {
  const stages = stagesOf(openPipelines()[0]!.id);
  const open = stages.filter(({ kind }) => kind === "open");
  const isClosed = deal.openedDaysAgo > 21 && random.chance(deal.openedDaysAgo > 100 ? 0.9 : 0.25);
  const isWon = random.chance(0.58);
  const path = isClosed
    ? [...open.slice(1), stages.find(({ kind }) => kind === (isWon ? "won" : "lost"))!]
    : open.slice(1, 1 + random.int(0, open.length - 1));
  const lasts = isClosed ? Math.min(deal.openedDaysAgo - 1, random.int(18, 90)) : deal.openedDaysAgo;
  const reason = random.pick(choices("lost"));
  const moments = path.map(() => 0.1 + 0.85 * random.next()).sort((a, b) => a - b);
  const agoAt = (step: number) =>
    deal.openedDaysAgo - (isClosed && step === path.length - 1 ? 1 : moments[step]!) * lasts;
  path.forEach((stage, step) => {
    const said = random.chance(0.6);
    story.plan(agoAt(step), (at) => {
      updateRecord(deal.owner, "opportunity", deal.id, moveTo(stage, reason), at);
      if (said) speak(random, deal, at);
    });
  });
  const offer = path.indexOf(open.at(-1)!);
  if (offer >= 0) {
    const closed = { as: isWon ? ("won" as const) : ("lost" as const), daysAgo: agoAt(path.length - 1) };
    planQuotes(story, { ...deal, deal, daysAgo: agoAt(offer), closed: isClosed ? closed : null });
  }
  const closesIn = isClosed ? random.int(-12, 9) + lasts - deal.openedDaysAgo : daysAhead(random);
  return closesIn === null ? null : addDays(todayInZone(now, "UTC"), Math.round(closesIn));
}

/** When a deal that is open is to close: some of them should have, of some nobody knows. */
function daysAhead(random: Random): number | null {
  if (random.chance(0.08)) return null;
  return random.chance(0.18) ? -random.int(1, 20) : random.int(3, 95);
}

const moveTo = (stage: Stage, reason: Choice) => ({
  stageId: stage.id,
  ...(stage.kind === "lost" && { lostReasonId: reason.id }),
});

function speak(random: Random, { id, owner }: Deal, at: Date): void {
  const about = { type: "opportunity", id };
  if (random.chance(0.5))
    return void addNote(owner, about, { html: `<p>${random.pick(salesNotes)}</p>` }, at);
  const call = {
    kind: "call" as const,
    direction: "outbound" as const,
    at: at.toISOString().slice(0, 16),
    durationMinutes: random.int(3, 25),
    html: `<p>${random.pick(callNotes)}</p>`,
  };
  logInteraction(owner, about, call, at);
}

/** Puts one to three products on a deal, some at a discount; now and then another amount was agreed than they come to. */
export function sell(random: Random, { id, owner }: Deal, catalogue: readonly Stored[], at: Date): void {
  const deal = readWithoutAccess(recordType("opportunity"), id)!;
  const count = random.skewed([1, 2, 3]);
  const first = random.int(0, catalogue.length - 1);
  for (let nth = 0; nth < count; nth++) {
    const product = catalogue[(first + nth * 5) % catalogue.length]!;
    const line = { quantity: random.skewed([1, 2, 4, 12]), discountBp: random.skewed([0, 0, 500, 1000]) };
    changeLine(owner, [deal, product], line, at);
  }
  addNote(owner, { type: deal.type, id }, { html: `<p>${random.pick(salesNotes)}</p>` }, at);
  if (random.chance(0.15)) agree(random, deal, owner, at);
}

/** A round figure below what the products come to. */
function agree(random: Random, { type, id }: Stored, owner: Viewer, at: Date): void {
  const { currency } = localeOf(owner);
  const total = Number(readWithoutAccess(recordType(type), id)!.values.amountCents);
  const agreed = Math.floor((total * random.pick([0.9, 0.93, 0.95])) / 1000) * 1000;
  if (agreed > 0) updateRecord(owner, type, id, { amountCents: majorText(agreed, currency) }, at);
}
