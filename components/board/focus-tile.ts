/** As long as this a tile may take to stand in its new column, and a menu or dialog to close. */
const soonMs = 1000;

/** Gives a tile the focus once it stands where it belongs, unless the focus has gone elsewhere meanwhile. */
export function focusTile(id: number): void {
  const until = performance.now() + soonMs;
  const reach = () => {
    const link = document.querySelector<HTMLElement>(`[data-tile="${id}"] a`);
    if (link && isLost()) reveal(link);
    if (performance.now() < until) requestAnimationFrame(reach);
  };
  reach();
}

function reveal(link: HTMLElement): void {
  link.focus({ preventScroll: true });
  link.closest("[data-tile]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/** What had the focus is gone from the page, or about to go. */
function isLost(): boolean {
  const held = document.activeElement;
  return !held || held === document.body || held.matches("h1, [data-closed], [data-closed] *");
}
