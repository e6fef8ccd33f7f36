import type { Job } from "./define";
import { purgeBin } from "./purge-bin";
import { removeFiles } from "./remove-files";
import { sweepFiles } from "./sweep-files";
import { tidyStore } from "./tidy-store";

/** Every sort of work by its name in the table `jobs`. */
export const jobKinds = {
  "purge-bin": purgeBin,
  "remove-files": removeFiles,
  "sweep-files": sweepFiles,
  "tidy-store": tidyStore,
} satisfies Record<string, Job>;

export type JobKind = keyof typeof jobKinds;
