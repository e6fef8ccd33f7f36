/** Opens a page in a tab behind this one, as a press on a link with Ctrl or ⌘ does; no browser offers more. */
export function openInBackground(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.dispatchEvent(new MouseEvent("click", { ctrlKey: true, metaKey: true }));
}
