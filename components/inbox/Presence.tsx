import { PresenceMark } from "@/components/live/PresenceMark";
import type { Person } from "@/lib/live/message";

/** Whoever else is on a case, on its line in the list. */
export function PresenceRings({ people }: { people: readonly Person[] }) {
  if (people.length === 0) return null;
  return (
    <span className="inline-flex shrink-0 -space-x-1.5">
      {people.slice(0, most).map((person) => (
        <PresenceMark key={person.userId} {...person} />
      ))}
      <span className="sr-only">{people.map(inWords).join(", ")}</span>
    </span>
  );
}

/** The same in words, over the open case. */
export function PresenceWords({ people }: { people: readonly Person[] }) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3 text-meta text-second empty:hidden">
      {people.map((person) => (
        <span key={person.userId} className="mt-2 inline-flex items-center gap-1.5">
          <PresenceMark {...person} />
          {inWords(person)}
        </span>
      ))}
    </p>
  );
}

const most = 3;

const inWords = ({ name, doing }: Person): string => `${name.split(" ")[0]} is ${doing}`;
