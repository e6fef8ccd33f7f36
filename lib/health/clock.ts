import { db, transact } from "@/db/client";
import { clockSightings } from "@/db/schema";

const hourMs = 60 * 60 * 1000;
// A day, and two hours either way for a run that is early or late and for summer time.
const jumpMs = 26 * hourMs;
const steadyMs = 22 * hourMs;
const onlyRow = 1;

/**
 * Looks at the clock before anything is removed because its date has come, such as the daily purge; to be called
 * at least daily. Gives false when the clock moved by more than a day since it was last looked at, forward or
 * back, until it has run on for a day: a clock that is wrong for an hour must not empty the recycle bin. A server
 * that was off for days waits a day too, since the two look the same.
 */
export function sightClock(now: Date): boolean {
  return transact(() => {
    const last = db().select().from(clockSightings).get();
    const jumped = !last || Math.abs(now.getTime() - last.seenAt.getTime()) > jumpMs;
    const steadySince = jumped ? now : last.steadySince;
    note({ seenAt: now, steadySince });
    return now.getTime() - steadySince.getTime() >= steadyMs;
  });
}

function note(sighting: { seenAt: Date; steadySince: Date }): void {
  db()
    .insert(clockSightings)
    .values({ id: onlyRow, ...sighting })
    .onConflictDoUpdate({ target: clockSightings.id, set: sighting })
    .run();
}
