/** The looks that everything floating shares: menus, lists of options, popovers. */
export const popupClass = "motion-float rounded-dialog bg-sheet text-ink shadow-float";

export const listPopupClass = `${popupClass} max-h-(--available-height) overflow-y-auto p-1 text-table`;

/** Unseen, under an open menu or select: the press that closes it reaches nothing else, its trigger included. */
export const listBackdropClass = "fixed inset-0 z-popover";

/** A row of a menu or of a list of options. `data-highlighted` is the keyboard's and the pointer's one mark. */
export const optionClass =
  "flex min-h-8 w-full cursor-default items-center gap-2 rounded-chip px-2 py-1 text-left text-ink outline-none select-none data-highlighted:bg-accent-soft data-highlighted:mark-current data-disabled:text-muted max-md:min-h-11 max-md:text-input";
