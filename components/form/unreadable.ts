/**
 * Whether a field within holds what its browser cannot read, as February 31, which it gives as empty. Then that field
 * says so and has the focus.
 */
export function stopsAtUnreadable(within: ParentNode): boolean {
  const field = [...within.querySelectorAll("input")].find(({ validity }) => validity.badInput);
  field?.focus();
  return field?.reportValidity() === false;
}
