"use client";

import { useEffect, useRef, useState } from "react";
import { attempt } from "@/components/form/attempt";
import type { FieldConflict } from "@/lib/errors";
import { type Failure, failureOf } from "@/lib/failure";
import type { FormValue, FormValues } from "@/lib/fields/form";
import type { CasePane } from "@/lib/inbox/pane";
import { updateRecordAction } from "@/lib/records/actions";
import type { Confirmation } from "@/lib/records/confirmation";

/** What could not be saved, and what somebody else saved meanwhile. */
export type Unsaved = { key: string; value: string; failure: Failure };

/** Why, in a sentence. */
export const sentenceOf = ({ failure }: Unsaved): string =>
  Object.values(failure.fields ?? {})[0] ?? failure.message;

type More = { seen?: FormValue; confirmed?: Confirmation[] };

/** What was chosen for a field; once it is saved, with the case as it was shown then: the next one holds it. */
type Chosen = { value: string; over: CasePane | null };

/**
 * Changes of an open case, seen at once: what was chosen stands until the case is read anew after it was saved, and goes
 * back when it could not be. `onSaved` reads it anew.
 */
export function useProperty(pane: CasePane, onSaved: () => void) {
  const [chosen, setChosen] = useState<Record<string, Chosen>>({});
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);
  const shown = useRef(pane);
  useEffect(() => {
    shown.current = pane;
  }, [pane]);
  const standing = Object.entries(chosen).filter(([, { over }]) => over === null || over === pane);
  const values: FormValues = {
    ...pane.details.form,
    ...Object.fromEntries(standing.map(([key, { value }]) => [key, value])),
  };

  // What was chosen before it and is still being saved has been seen, too.
  const save = async (key: string, value: string, { seen = values[key] ?? "", confirmed }: More = {}) => {
    setUnsaved(null);
    setChosen((last) => ({ ...last, [key]: { value, over: null } }));
    const failure = failureOf(
      await attempt(
        updateRecordAction({
          type: "case",
          id: pane.id,
          input: { [key]: value },
          seen: { [key]: seen },
          confirmed,
        }),
      ),
    );
    const over = shown.current;
    setChosen((last) => {
      const { [key]: choice, ...others } = last;
      // Something else was chosen for it since.
      if (choice?.value !== value) return last;
      return failure ? others : { ...others, [key]: { value, over } };
    });
    if (failure) setUnsaved({ key, value, failure });
    else onSaved();
  };
  const keepMine = ({ stands = "" }: FieldConflict) =>
    unsaved && save(unsaved.key, unsaved.value, { seen: stands });
  const retry = (confirmed?: Confirmation[]) => unsaved && save(unsaved.key, unsaved.value, { confirmed });
  const dismiss = () => {
    setUnsaved(null);
    void onSaved();
  };
  return { values, save, unsaved, keepMine, retry, dismiss };
}
