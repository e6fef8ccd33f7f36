/** One set of keys and what it runs; `false` lets the key go on to others and to the browser. */
export type KeyBinding = { keys: readonly string[]; run: (event: KeyboardEvent) => unknown };

const writing =
  "input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=submit]),textarea,select,[contenteditable=true]";
const layers = "[role=dialog],[role=alertdialog],[role=menu],[role=listbox]";
const ownsArrows = "[role=tab],[role=radio],[role=slider],[role=separator],[type=radio],[role=option]";
const ownsPress = "a,button,summary,[role=button],[role=tab],[role=checkbox],input";

/** Whether somebody types there, so that plain keys are text. */
export const isWriting = (target: Element): boolean => target.closest(writing) !== null;

/** Whether the key belongs to a layer above the page, or to the control that has the focus. */
export function isTaken(target: Element, event: KeyboardEvent): boolean {
  if (target.closest(layers)) return true;
  if (event.key.startsWith("Arrow")) return target.closest(ownsArrows) !== null;
  return (event.key === "Enter" || event.key === " ") && target.closest(ownsPress) !== null;
}

/** The event in the notation of the registry: `Mod+K`, `Shift+ArrowDown`, `?`, `A`. */
export function keyOf(event: KeyboardEvent): string {
  const plain = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const shift = event.shiftKey && (event.key.length > 1 || /[a-z]/i.test(event.key)) ? "Shift+" : "";
  const mod = event.ctrlKey || event.metaKey ? "Mod+" : "";
  return `${event.altKey ? "Alt+" : ""}${mod}${shift}${plain}`;
}
