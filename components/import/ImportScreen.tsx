"use client";

import { useRefreshWhile } from "@/components/live/useRefreshWhile";
import { ButtonLink } from "@/components/ui/Button";
import { PageHeader } from "@/components/ui/PageHeader";
import type { ImportView } from "@/lib/import/read";
import { Faults } from "./Faults";
import { FileMapping } from "./FileMapping";
import { ImportWork } from "./ImportWork";
import { RunBar } from "./RunBar";
import { UndoImport } from "./UndoImport";

/** One import from its columns to its report: what is to be done, what goes on, what came of it. */
export function ImportScreen({ view }: { view: ImportView }) {
  const { id, files, types, dryRun, run, undo, faults } = view;
  const running = [dryRun, run, undo].some((work) => work?.state === "waiting" || work?.state === "running");
  useRefreshWhile(running);
  return (
    <>
      <PageHeader
        eyebrow="Import"
        title={run ? "Report" : "Check the columns"}
        secondary={<ButtonLink href="/admin/import">All imports</ButtonLink>}
      />
      <div className="flex flex-col gap-8 px-5 pt-2 pb-8">
        {!run && dryRun && <ImportWork title="Dry run" work={dryRun} would />}
        {run && <ImportWork title="Import" work={run} />}
        {undo && <ImportWork title="Undo" work={undo} />}
        {run && view.undoableUntil && <UndoImport importId={id} until={view.undoableUntil} />}
        {faults && !running && <Faults importId={id} faults={faults} files={view.reports} />}
        {!run &&
          files.map((file) => <FileMapping key={file.id} file={file} types={types} disabled={running} />)}
      </div>
      {!run && <RunBar importId={id} strict={view.strict} files={files} running={running} />}
    </>
  );
}
