import { isSettled } from "@/lib/cases/statuses";
import type { Stored } from "@/lib/records/record";
import { answered, type Contact, channelOfContact, isResponse } from "./answered";
import { hoursOf } from "./calendars";
import { runOutBefore } from "./charge";
import { type Clock, type ClockRow, started, stopped, waiting } from "./clock";
import { unknownChannel } from "./keep";
import { addClock, clockRows, dropClock, keepDue, setClock } from "./rows";
import { termsOf } from "./terms";

/**
 * Has the first response clocks of a case follow what was just written on it, within the same transaction. A response
 * stops them all. The first contact on a channel starts its clock, unless somebody had responded to it before it was
 * written down; a response that waited on no known channel waits on this one from now on. Clocks run by when things
 * are written, and not by when they are said to have been.
 */
export function keepResponses(home: Stored, contact: Contact, now: Date): void {
  if (home.type !== "case") return;
  const channel = channelOfContact(contact);
  if (!channel && !isResponse(contact)) return;
  runOutBefore(home, home, now);
  const responses = clockRows(home.id).filter(({ measures }) => measures !== "resolution");
  if (!channel) stopAll(home, responses, now);
  else if (!responses.some(({ measures, round }) => measures === channel && round !== unknownChannel))
    begin(home, channel, responses, contact.at, now);
  keepDue(home.id);
}

/**
 * Stops the first response clocks of a case on which somebody has responded since they started, as one that another
 * case went into, within the same transaction.
 */
export function stopAnswered(home: Stored, now: Date): void {
  runOutBefore(home, home, now);
  const responses = clockRows(home.id).filter(({ measures }) => measures !== "resolution");
  stopAll(
    home,
    responses.filter(({ startedAt }) => answered(home.id, startedAt)),
    now,
  );
  keepDue(home.id);
}

function stopAll({ teamId }: Stored, responses: readonly ClockRow[], now: Date): void {
  for (const row of responses.filter(isOpen)) setClock(row.id, stopped(row, hoursOf(teamId), now));
}

const isOpen = ({ stoppedAt }: ClockRow) => stoppedAt === null;

function begin(home: Stored, channel: "email" | "sms", responses: readonly ClockRow[], at: Date, now: Date) {
  if (isSettled(home.values.statusId ?? null)) return;
  supersede(home, responses, now);
  const terms = termsOf(home.values.topicId as number).response(channel);
  const clock: Clock = answered(home.id, at)
    ? { ...waiting(terms, now), stoppedAt: now }
    : started(terms, hoursOf(home.teamId), now);
  addClock(home.id, 1, clock);
}

/** What waited on no known channel is over. It measured nothing, but where it ran out the ledger names it. */
function supersede({ teamId }: Stored, responses: readonly ClockRow[], now: Date): void {
  for (const row of responses.filter((each) => each.round === unknownChannel && isOpen(each)))
    if (row.overdueAt) setClock(row.id, stopped(row, hoursOf(teamId), now));
    else dropClock(row.id);
}
