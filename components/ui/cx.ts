/** Joins class names and drops what is not set. It does not resolve conflicts: pass layout classes only. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
