"use server";

import { action } from "@/lib/action";
import { beginInput, mapInput, oneImport, startInput } from "./import-input";
import { beginImport, dropImport, startDryRun, startRun, startUndo } from "./imports";
import { mapFile } from "./mapping";

/** Begins an import. The files themselves are sent to `/api/import-pieces`. */
export const beginImportAction = action
  .metadata({ right: "ability:import", quiet: true })
  .inputSchema(beginInput)
  .action(async ({ parsedInput: { files }, ctx }) => beginImport(ctx.viewer, files, ctx.now));

export const mapFileAction = action
  .metadata({ right: "ability:import" })
  .inputSchema(mapInput)
  .action(async ({ parsedInput, ctx }) => mapFile(ctx.viewer, parsedInput));

export const startDryRunAction = action
  .metadata({ right: "ability:import" })
  .inputSchema(startInput)
  .action(async ({ parsedInput: { importId, strict }, ctx }) =>
    startDryRun(ctx.viewer, importId, strict, ctx.now),
  );

export const startImportAction = action
  .metadata({ right: "ability:import" })
  .inputSchema(startInput)
  .action(async ({ parsedInput: { importId, strict }, ctx }) =>
    startRun(ctx.viewer, importId, strict, ctx.now),
  );

/** Takes a whole import back. */
export const undoImportAction = action
  .metadata({ right: "ability:import" })
  .inputSchema(oneImport)
  .action(async ({ parsedInput: { importId }, ctx }) => startUndo(ctx.viewer, importId, ctx.now));

/** Drops an import that was not run. */
export const dropImportAction = action
  .metadata({ right: "ability:import" })
  .inputSchema(oneImport)
  .action(async ({ parsedInput: { importId }, ctx }) => dropImport(ctx.viewer, importId));
