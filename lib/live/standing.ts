import { lookAtSession, type SignedIn } from "@/lib/sessions/signed-in";
import { connections, end, tell } from "./connections";

/** Who somebody is and what they may do, as text that changes when either does. */
export const standingOf = ({ viewer, licensed }: SignedIn): string => JSON.stringify([licensed, viewer]);

/**
 * Ends every connection whose session is over, or whose rights are not what it connected with: the browser connects
 * anew with those it has now. `some` picks among the sessions by their place, where not all are to be looked at.
 */
export function endThoseWhoChanged(now: Date, some: (place: number) => boolean = () => true): void {
  const bySession = Map.groupBy(connections(), ({ who }) => who.sessionHash);
  for (const [place, [sessionHash, alike]] of [...bySession].entries()) {
    if (!some(place)) continue;
    const who = lookAtSession(sessionHash, now);
    const as = who && standingOf(who);
    for (const connection of alike) {
      if (connection.as === as) continue;
      // What is on the screen was drawn by other rights.
      if (who) tell(connection, { kind: "catch_up" });
      end(connection);
    }
  }
}
