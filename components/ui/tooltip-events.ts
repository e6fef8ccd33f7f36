/** The pointer rests this long before a tooltip comes, and has this long to reach it (WCAG 1.4.13). */
const restMs = 400;
const graceMs = 100;

type Tell = {
  /** One may be shown soon. */
  expect: () => void;
  show: (owner: HTMLElement) => void;
  hide: () => void;
};

/** Listens to pointer and focus for every `data-tooltip` of the page, now and later; gives what ends that. */
export function followTooltips({ expect, show, hide }: Tell): () => void {
  let timer = 0;
  const soon = (ms: number, act: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, ms);
  };
  const showSoon = (owner: HTMLElement, ms: number) => {
    expect();
    soon(ms, () => owner.isConnected && show(owner));
  };
  const onOver = ({ target, pointerType }: PointerEvent) => {
    const owner = closest(target, "[data-tooltip]");
    if (closest(target, "[data-tooltip-popup]")) clearTimeout(timer);
    else if (owner && pointerType !== "touch") showSoon(owner, restMs);
    else soon(graceMs, hide);
  };
  const onFocus = ({ target }: FocusEvent) => {
    const owner = closest(target, "[data-tooltip]");
    if (owner?.matches(":focus-visible")) showSoon(owner, 0);
    else soon(0, hide);
  };
  const onPress = () => soon(0, hide);

  const ends = new AbortController();
  const until = { signal: ends.signal, capture: true };
  document.addEventListener("pointerover", onOver, until);
  document.addEventListener("focusin", onFocus, until);
  document.addEventListener("focusout", onPress, until);
  document.addEventListener("pointerdown", onPress, until);
  return () => {
    clearTimeout(timer);
    ends.abort();
  };
}

const closest = (target: EventTarget | null, selector: string) =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;
