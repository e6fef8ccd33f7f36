import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { company, events, firstQuoteNumber, quotes, records } from "@/db/schema";
import { companyRow } from "@/lib/company/company";

/** Takes the next number. Never given twice, even where the draft that had it is gone. */
export function nextNumber(): number {
  const { nextQuoteNumber } = companyRow();
  write(nextQuoteNumber + 1);
  return nextQuoteNumber;
}

/**
 * Asked before the sample business goes: whether every number was given to a quote on one of its deals. Gives what is to
 * be done once it is gone, within that transaction: numbers begin anew, unless somebody took one meanwhile.
 */
export function numbersAfterSample(): () => void {
  const { nextQuoteNumber } = companyRow();
  if (hasQuotedOwn()) return () => undefined;
  return () => {
    if (companyRow().nextQuoteNumber === nextQuoteNumber && noneIsLeft()) write(firstQuoteNumber);
  };
}

/** By the history, which remembers a draft that was removed, and that there was something on a deal that was erased. */
const hasQuotedOwn = (): boolean =>
  db().get(sql`select 1 from ${events} where ${events.kind} = 'quote.made' and ${events.subject} = 'record'
    and ${events.subjectId} not in (select ${records.id} from ${records} where ${records.sample} = 1) limit 1`) !==
  undefined;

/** A deal of the sample that was merged into another leaves its quotes there. */
const noneIsLeft = (): boolean => db().select({ id: quotes.id }).from(quotes).limit(1).get() === undefined;

const write = (nextQuoteNumber: number): void =>
  void db().update(company).set({ nextQuoteNumber }).where(eq(company.id, 1)).run();
