import type { Job } from "./define";
import { fillFieldIndex } from "./fill-field-index";
import { keepAllMatchKeys } from "./keep-match-keys";
import { purgeBin } from "./purge-bin";
import { reckonClocksOfTeam } from "./reckon-clocks";
import { refreshSearch } from "./refresh-search";
import { removeFiles } from "./remove-files";
import { sweepFiles } from "./sweep-files";
import { tidyStore } from "./tidy-store";
import { wakeCase } from "./wake-case";

/** Every sort of work by its name in the table `jobs`. */
export const jobKinds = {
  "fill-field-index": fillFieldIndex,
  "keep-match-keys": keepAllMatchKeys,
  "purge-bin": purgeBin,
  "reckon-clocks": reckonClocksOfTeam,
  "refresh-search": refreshSearch,
  "remove-files": removeFiles,
  "sweep-files": sweepFiles,
  "tidy-store": tidyStore,
  "wake-case": wakeCase,
} satisfies Record<string, Job>;

export type JobKind = keyof typeof jobKinds;
