"use client";

import { useState } from "react";
import { useToast } from "@/components/ui/Toast";
import { type ActionResult, type Failure, failureOf } from "@/lib/failure";
import { resolveCaseAction, undoResolveAction } from "@/lib/inbox/actions";
import type { AfterResolve } from "@/lib/inbox/after-resolve";
import type { CasePane } from "@/lib/inbox/pane";
import type { Confirmation } from "@/lib/records/confirmation";

type Around = {
  afterResolve: AfterResolve;
  /** The case to go on with. */
  nextId: () => number | null;
  open: (id: number | null) => void;
  changed: (ids: readonly number[]) => void;
  /** Brings a case back into the list where it stood. */
  reload: () => Promise<void>;
};

/** Resolves the open case and goes on to the next, or stays, as the user has chosen; a toast takes it back. */
export function useResolve({ afterResolve, nextId, open, changed, reload }: Around) {
  const [pending, setPending] = useState(false);
  /** What stood in the way, where the user is to be asked. */
  const [failure, setFailure] = useState<{ of: number; why: Failure } | null>(null);
  const { show } = useToast();

  const takeBack = async (id: number, resolved: { from: number; to: number }) => {
    const failure = failureOf(await reached(undoResolveAction({ id, ...resolved })));
    if (failure) return void show(failure.message);
    await reload();
    open(id);
    changed([id]);
  };
  const run = async ({ id, subject }: Pick<CasePane, "id" | "subject">, confirmed: Confirmation[] = []) => {
    if (pending) return;
    setPending(true);
    const next = nextId();
    const result = await reached(resolveCaseAction({ id, confirmed }));
    setPending(false);
    const why = failureOf(result);
    setFailure(why && { of: id, why });
    const resolved = result.data;
    if (why?.question) return;
    if (why || !resolved) return void show(why?.message ?? "Nothing was changed.");
    if (afterResolve === "next") open(next);
    changed([id]);
    show(`Resolved ${subject}.`, { action: { label: "Undo", onSelect: () => void takeBack(id, resolved) } });
  };
  return { pending, failure, run };
}

const unreachable: Failure = {
  kind: "broken",
  message: "The server could not be reached, and nothing was saved. Please try again.",
};

const reached = <Data>(answer: Promise<ActionResult<Data>>): Promise<ActionResult<Data>> =>
  answer.catch(() => ({ serverError: unreachable }));
