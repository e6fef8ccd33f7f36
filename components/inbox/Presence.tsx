import { Avatar } from "@/components/ui/Avatar";
import type { Person } from "@/lib/live/message";

/** Whoever else is on a case: a dashed ring looks at it, a solid one replies. */
export function PresenceRings({ people }: { people: readonly Person[] }) {
  if (people.length === 0) return null;
  return (
    <span className="inline-flex shrink-0 -space-x-1">
      {people.slice(0, most).map(({ userId, name, doing }) => (
        <span key={userId} title={words({ name, doing })} className={ringClass[doing]}>
          <Avatar name={name} size={20} />
        </span>
      ))}
      <span className="sr-only">{people.map(words).join(". ")}</span>
    </span>
  );
}

/** The same in words, for the head of the open case. */
export function PresenceWords({ people }: { people: readonly Person[] }) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3 text-meta text-second empty:hidden">
      {people.map((person) => (
        <span key={person.userId} className="mt-2 inline-flex items-center gap-1.5">
          <span className={ringClass[person.doing]}>
            <Avatar name={person.name} size={20} />
          </span>
          {words(person)}
        </span>
      ))}
    </p>
  );
}

const most = 3;

const ring = "grid rounded-full border-2 p-px";
const ringClass = { viewing: `${ring} border-dashed border-control`, replying: `${ring} border-warn-fill` };

const words = ({ name, doing }: Pick<Person, "name" | "doing">): string =>
  `${name.split(" ")[0]} is ${doing === "replying" ? "replying" : "looking at this"}`;
