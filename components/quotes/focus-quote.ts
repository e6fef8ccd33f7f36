import { giveFocus } from "@/components/ui/give-focus";

/** Gives the focus to a quote among those of its opportunity; without one, to where a new one is made. */
export const focusQuote = (id: number | undefined): void =>
  giveFocus(() =>
    document.querySelector<HTMLElement>(id === undefined ? "[data-new-quote]" : `[data-quote="${id}"]`),
  );

/** Which quote stands after this one in the list, or before it. */
export function quoteBeside(id: number): number | undefined {
  const ids = [...document.querySelectorAll<HTMLElement>("[data-quote]")].map(({ dataset }) =>
    Number(dataset.quote),
  );
  const at = ids.indexOf(id);
  return ids[at + 1] ?? ids[at - 1];
}
