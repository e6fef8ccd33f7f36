import { db, transact } from "@/db/client";
import { operations } from "@/db/schema";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import type { OperationKindName } from "./kinds";
import { wake } from "./lane";

export type Asked = {
  kind: OperationKindName;
  /** What it does, in the user's words: `Delete 1,204 accounts`. */
  title: string;
  payload: unknown;
  /** How many there are to do, if that is known already. */
  total?: number;
  /** Whoever asks waits for the end and tells it: the panel does not. */
  awaited?: boolean;
};

/**
 * Begins a long piece of work for the viewer, who must be a user. It is taken up as soon as the transaction that
 * this is called in has ended. What the viewer may do is for the kind to ask, slice by slice. Gives its number.
 */
export function startOperation(viewer: Viewer, { awaited, total, ...asked }: Asked, now: Date): number {
  const { userId } = viewer;
  if (userId === null) throw new NotFound("A user");
  const { id } = transact(() =>
    db()
      .insert(operations)
      .values({
        ...asked,
        ...{ userId, total, state: "waiting", createdAt: now, dismissedAt: awaited ? now : null },
      })
      .returning({ id: operations.id })
      .get(),
  );
  if (!awaited) wake();
  return id;
}
