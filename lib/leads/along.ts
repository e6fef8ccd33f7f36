/** How much of each goes along, or went, from a lead to its opportunity. */
export type Along = { interactions: number; files: number; tasks: number };

/** `3 interactions, 1 file and 1 open task`; empty where there is nothing. */
export function alongInWords({ interactions, files, tasks }: Along): string {
  const parts = Object.entries({ interaction: interactions, file: files, "open task": tasks })
    .filter(([, count]) => count > 0)
    .map(([noun, count]) => `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`);
  return new Intl.ListFormat("en-US").format(parts);
}
