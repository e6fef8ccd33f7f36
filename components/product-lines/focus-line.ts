/**
 * Gives the focus to a line: to its quantity, all of it selected, or what else it has; without one, to where one is
 * added.
 */
export function focusLine(id: number | null): void {
  const line = id && document.querySelector<HTMLElement>(`tr[data-line="${id}"] :is(input,button)`);
  const place = line || document.querySelector<HTMLElement>("[data-add-line] input");
  place?.focus();
  if (place instanceof HTMLInputElement) place.select();
}
