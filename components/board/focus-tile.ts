import { giveFocus } from "@/components/ui/give-focus";

/** Gives a tile the focus once it stands where it belongs, unless the focus has gone elsewhere meanwhile. */
export const focusTile = (id: number): void =>
  giveFocus(() => document.querySelector<HTMLElement>(`[data-tile="${id}"] a`), reveal);

function reveal(link: HTMLElement): void {
  link.focus({ preventScroll: true });
  link.closest("[data-tile]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}
