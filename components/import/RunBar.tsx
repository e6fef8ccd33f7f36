"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { SaveBar } from "@/components/form/SaveBar";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Checkbox } from "@/components/ui/Checkbox";
import { FormErrors } from "@/components/ui/FormErrors";
import { dropImportAction, startDryRunAction, startImportAction } from "@/lib/import/actions";
import type { FileView } from "@/lib/import/read";
import { rowsInWords } from "./rows-in-words";

type RunBarProps = { importId: number; strict: boolean; files: readonly FileView[]; running: boolean };

/** **Dry run**, **Import**, or neither. */
export function RunBar({ importId, files, running, ...rest }: RunBarProps) {
  const router = useRouter();
  const [strict, setStrict] = useState(rest.strict);
  const tried = useSave(startDryRunAction);
  const run = useSave(startImportAction);
  const dropped = useSave(dropImportAction, () => router.push("/admin/import"));
  const rows = files.reduce((sum, file) => sum + (file.type ? file.rows : 0), 0);
  const input = { importId, strict };
  return (
    <>
      <div className="flex flex-col gap-3 px-5 pb-5">
        <Checkbox
          checked={strict}
          onChange={(event) => setStrict(event.target.checked)}
          label="Refuse a row when one of its values cannot be read"
          description="Otherwise the row is taken, the value is left out, and the report says so."
        />
        <FormErrors errors={tried.errors} title="It was not begun" />
        <FormErrors errors={run.errors} title="It was not begun" />
        <FormErrors errors={dropped.errors} title="It was not dropped" />
      </div>
      <SaveBar>
        {rows > 0 && (
          <>
            <Button
              size={36}
              variant="filled"
              pending={run.pending || running}
              onClick={() => run.save(input)}
            >
              Import {rowsInWords(rows)}
            </Button>
            <Button size={36} pending={tried.pending || running} onClick={() => tried.save(input)}>
              Dry run
            </Button>
          </>
        )}
        <Button
          size={36}
          variant="quiet"
          pending={dropped.pending}
          onClick={() => dropped.save({ importId })}
        >
          Discard
        </Button>
      </SaveBar>
    </>
  );
}
