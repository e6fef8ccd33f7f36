/** The looks of a button of the toolbar. */
export const toolClass = "size-7! aria-pressed:bg-accent-chip max-md:size-11!";
