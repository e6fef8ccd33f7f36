/** As long as this what is to have the focus may take to stand where it belongs, and a menu or dialog to close. */
const soonMs = 1000;

type Find = () => HTMLElement | null | undefined;

/**
 * Gives the focus to what `find` finds as soon as that is there, also where a closing layer takes the focus away again,
 * unless somebody has put it elsewhere meanwhile. For what acts on something that then goes, and its focus with it.
 */
export function giveFocus(find: Find, give = (found: HTMLElement) => found.focus()): void {
  const until = performance.now() + soonMs;
  const reach = () => {
    const found = find();
    if (found && isLost()) give(found);
    if (performance.now() < until) requestAnimationFrame(reach);
  };
  reach();
}

/** What had the focus is gone from the page, or about to go. */
function isLost(): boolean {
  const held = document.activeElement;
  return !held || held === document.body || held.matches("h1, [data-closed], [data-closed] *");
}
