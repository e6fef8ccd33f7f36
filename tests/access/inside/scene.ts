import { transact } from "@/db/client";
import type { Viewer } from "@/lib/access/viewer";
import { isExpected } from "@/lib/errors";
import { viewerOfUser } from "@/lib/sessions/signed-in";
import type { Holdings, Person, Planted, World } from "../world/world";

/** One reader at one moment, with what they are tried on. */
export type Scene = {
  world: World;
  person: Person;
  viewer: Viewer & { userId: number };
  own: Holdings;
  /** Everything that the reader is tried on: theirs, what is linked to it, and what they have nothing to do with. */
  tried: Planted[];
  now: Date;
};

export function sceneOf(world: World, key: string, now: Date): Scene {
  const person = world.people[key]!;
  const own = world.holdings[key]!;
  const shared = Object.values(world.shared).flatMap((set) => Object.values(set));
  const binned = world.records.filter(({ binnedBy }) => binnedBy !== undefined);
  const tried = [...Object.values(own.mine), ...Object.values(own.foreign), ...shared, ...binned];
  return { world, person, viewer: viewerOfUser(person.userId)!, own, tried, now };
}

/** What came of it, or the expected error that refused it. */
export function attempt<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    if (!isExpected(error)) throw error;
    return error;
  }
}

/** Does it, takes it back, and tells what came of it. */
export function undone<T>(work: () => T): T | Error {
  let outcome: T | Error | undefined;
  try {
    transact(() => {
      outcome = attempt(work);
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
  }
  return outcome as T | Error;
}

class Undone extends Error {}
