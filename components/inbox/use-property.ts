"use client";

import { useState } from "react";
import { attempt } from "@/components/form/attempt";
import type { FieldConflict } from "@/lib/errors";
import { type Failure, failureOf } from "@/lib/failure";
import type { FormValue, FormValues } from "@/lib/fields/form";
import type { CasePane } from "@/lib/inbox/pane";
import { updateRecordAction } from "@/lib/records/actions";
import type { Confirmation } from "@/lib/records/confirmation";

/** What could not be saved, and what somebody else saved meanwhile. */
export type Unsaved = { key: string; value: string; failure: Failure };

type More = { seen?: FormValue; confirmed?: Confirmation[] };

/**
 * Changes of an open case, seen at once: what was chosen stands until the case is read anew, and goes back when it could
 * not be saved. `onSaved` reads it anew.
 */
export function useProperty(pane: CasePane, onSaved: () => void) {
  const [chosen, setChosen] = useState<{ over: CasePane; values: FormValues }>({ over: pane, values: {} });
  const [unsaved, setUnsaved] = useState<Unsaved | null>(null);
  const values = { ...pane.details.form, ...(chosen.over === pane && chosen.values) };

  const save = async (
    key: string,
    value: string,
    { seen = pane.details.form[key] ?? "", confirmed }: More = {},
  ) => {
    setUnsaved(null);
    setChosen((last) => ({ over: pane, values: { ...(last.over === pane && last.values), [key]: value } }));
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
    if (!failure) return void onSaved();
    setChosen({ over: pane, values: {} });
    setUnsaved({ key, value, failure });
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
