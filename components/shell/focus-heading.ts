/** Gives the focus to the heading of the page, which says where one is; gives the heading. */
export function focusHeading(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>("main h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
  return heading;
}
