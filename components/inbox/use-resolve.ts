"use client";

import { useState } from "react";
import { useToast } from "@/components/ui/Toast";
import { type ActionResult, type Failure, failureOf } from "@/lib/failure";
import { resolveCaseAction, undoResolveAction } from "@/lib/inbox/actions";
import type { AfterResolve } from "@/lib/inbox/after-resolve";
import type { CasePane } from "@/lib/inbox/pane";

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
  const { show } = useToast();

  const takeBack = async (id: number, resolved: { from: number; to: number }) => {
    const failure = failureOf(await reached(undoResolveAction({ id, ...resolved })));
    if (failure) return void show(failure.message);
    await reload();
    open(id);
    changed([id]);
  };
  const run = async ({ id, subject }: Pick<CasePane, "id" | "subject">) => {
    if (pending) return;
    setPending(true);
    const next = nextId();
    const result = await reached(resolveCaseAction({ id }));
    setPending(false);
    const failure = failureOf(result);
    const resolved = result.data;
    if (failure || !resolved) return void show(failure?.message ?? "Nothing was changed.");
    if (afterResolve === "next") open(next);
    changed([id]);
    show(`Resolved ${subject}.`, { action: { label: "Undo", onSelect: () => void takeBack(id, resolved) } });
  };
  return { pending, run };
}

const unreachable: Failure = {
  kind: "broken",
  message: "The server could not be reached, and nothing was saved. Please try again.",
};

const reached = <Data>(answer: Promise<ActionResult<Data>>): Promise<ActionResult<Data>> =>
  answer.catch(() => ({ serverError: unreachable }));
