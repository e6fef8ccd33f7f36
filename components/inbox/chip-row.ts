/** Chips beside one another; on a phone, where each is as high as a thumb, in one row that is pushed along. */
export const chipRowClass =
  "flex min-w-0 flex-wrap gap-1.5 max-md:flex-nowrap max-md:overflow-x-auto max-md:py-0.5 max-md:*:shrink-0";
