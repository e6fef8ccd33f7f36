/** Gives the focus to where a filter is made: for whatever takes filters away, and goes with them itself. */
export const focusFilter = () => document.querySelector<HTMLElement>("[data-add-filter]")?.focus();
