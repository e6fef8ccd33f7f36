/** The looks that text fields, selects and comboboxes share. 36px; 44px on a phone. */
export const controlClass =
  "min-h-9 w-full min-w-0 rounded-control border border-control bg-sheet px-3 text-input text-ink max-md:min-h-11 focus-visible:outline-offset-1 aria-invalid:border-bad-fill data-invalid:border-bad-fill disabled:bg-margin disabled:text-muted data-disabled:bg-margin data-disabled:text-muted [&[readonly]]:bg-margin";
