/** The ref of the current tab: on a narrow screen, where the row of tabs scrolls, it is not left outside. */
export function tabInView(tab: HTMLElement | null): void {
  const row = tab?.parentElement;
  if (!row) return;
  const over = tab.getBoundingClientRect().right - row.getBoundingClientRect().right;
  if (over > 0) row.scrollLeft += over + 20;
}
