"use client";

import { useState } from "react";
import { attempt } from "@/components/form/attempt";
import { useToast } from "@/components/ui/Toast";
import { type Failure, failureOf } from "@/lib/failure";
import { resolveCaseAction, undoResolveAction } from "@/lib/inbox/actions";
import type { AfterResolve } from "@/lib/inbox/after-resolve";
import type { CasePane } from "@/lib/inbox/pane";
import type { Confirmation } from "@/lib/records/confirmation";
import { isOpenNow } from "./use-address";

type Around = {
  afterResolve: AfterResolve;
  /** The case to go on with. */
  nextId: () => number | null;
  open: (id: number | null) => void;
  /** The case stays, and what was pressed is gone. */
  stay: () => void;
  changed: (ids: readonly number[]) => void;
  /** Brings a case back into the list where it stood. */
  reload: () => Promise<unknown>;
};

/** Resolves the open case and goes on to the next, or stays, as the user has chosen; a toast takes it back. */
export function useResolve({ afterResolve, nextId, open, stay, changed, reload }: Around) {
  const [pending, setPending] = useState(false);
  /** What stood in the way, where the user is to be asked. */
  const [failure, setFailure] = useState<{ of: number; why: Failure } | null>(null);
  const { show } = useToast();

  const takeBack = async (id: number, resolved: { from: number; to: number }) => {
    const failure = failureOf(await attempt(undoResolveAction({ id, ...resolved })));
    if (failure) return void show(failure.message);
    await reload();
    open(id);
    changed([id]);
  };
  const run = async ({ id, subject }: Pick<CasePane, "id" | "subject">, confirmed: Confirmation[] = []) => {
    if (pending) return;
    setPending(true);
    const next = nextId();
    const result = await attempt(resolveCaseAction({ id, confirmed }));
    setPending(false);
    const why = failureOf(result);
    setFailure(why && { of: id, why });
    const resolved = result.data;
    if (why?.question) return;
    if (why || !resolved) return void show(why?.message ?? "Nothing was changed.");
    // Whoever went elsewhere meanwhile stays there.
    if (isOpenNow(id)) afterResolve === "next" ? open(next) : stay();
    changed([id]);
    const undo = { label: "Undo", takesBack: [id], onSelect: () => void takeBack(id, resolved) };
    show(`Resolved ${subject}.`, { action: undo });
  };
  return { pending, failure, run };
}
