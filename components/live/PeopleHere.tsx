"use client";

import type { Person } from "@/lib/live/message";
import { PresenceMark } from "./PresenceMark";
import { usePresence } from "./usePresence";

/** Says that the user looks at a record, and shows who else is on it. */
export function PeopleHere({ recordId }: { recordId: number }) {
  return <Present people={usePresence(recordId, "viewing")} />;
}

/** Who is on a record, by initials and in words: a dashed ring looks at it, a solid one replies. */
export function Present({ people }: { people: readonly Person[] }) {
  return (
    <span role="status" className="flex items-center -space-x-1.5">
      {people.slice(0, most).map((person) => (
        <PresenceMark key={person.userId} {...person} />
      ))}
      {people.length > most && <span className="pl-3 text-meta text-second">+{people.length - most}</span>}
      {people.length > 0 && <span className="sr-only">{inWords(people)}</span>}
    </span>
  );
}

const most = 4;

const inWords = (people: readonly Person[]): string =>
  people.map(({ name, doing }) => `${name} is ${doing}`).join(", ");
