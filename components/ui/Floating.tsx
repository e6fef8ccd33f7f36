"use client";

import {
  Children,
  type ComponentProps,
  cloneElement,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefObject,
  type SyntheticEvent,
  startTransition,
  useId,
  useRef,
  useState,
} from "react";

/** What the library's own triggers listen to. */
const heard = [
  "onClick",
  "onPointerDown",
  "onPointerEnter",
  "onMouseDown",
  "onMouseMove",
  "onKeyDown",
  "onKeyUp",
  "onFocus",
  "onBlur",
] as const;

type HeardEvent = SyntheticEvent & { key?: string };
export type TriggerHandlers = { [Name in (typeof heard)[number]]?: (event: HeardEvent) => void };

type TriggerProps = TriggerHandlers &
  Pick<ComponentProps<"button">, "id" | "aria-haspopup" | "aria-expanded" | "aria-controls"> & {
    ref?: Ref<HTMLElement>;
  };

/** The button on the page, for the layer to make its trigger of (`adopted`). */
export type Trigger = {
  id: string;
  element: RefObject<HTMLElement | null>;
  handlers: RefObject<TriggerHandlers | null>;
};

export type LayerState = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The id of what floats. */
  popupId: string;
  trigger?: Trigger;
};

type FloatingProps = {
  /** What opens, as `aria-haspopup` calls it. */
  kind: "menu" | "dialog" | "listbox";
  /** Asks for the code of the layer. */
  fetch: () => void;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Draws the layer, open or not. Its code may still be on its way. */
  children: (layer: LayerState) => ReactNode;
};

/**
 * Something that floats over the page, and the button that opens it. The button is there at once, with all its names;
 * the layer and the library behind it come when somebody turns to the button, and from then on listen to it
 * themselves. A press that is faster opens the layer when it comes. The button stays the same element throughout, so
 * it keeps the focus.
 */
export function Floating({ kind, fetch, trigger, open, onOpenChange, children }: FloatingProps) {
  const [own, setOwn] = useState(false);
  const [wanted, setWanted] = useState(false);
  const shown = open ?? own;
  if (shown && !wanted) setWanted(true);
  const change = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  const want = () => {
    fetch();
    startTransition(() => setWanted(true));
  };
  const onKeyDown = (event: HeardEvent) => {
    if (kind === "dialog" || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    change(true);
  };
  const meanwhile = { onPointerEnter: want, onFocus: want, onClick: () => change(!shown), onKeyDown };
  const button = useButton(trigger, meanwhile);
  const popupId = useId();
  return (
    <>
      {button?.draw({
        "aria-haspopup": kind,
        "aria-expanded": shown,
        "aria-controls": shown ? popupId : undefined,
      })}
      {wanted && children({ open: shown, onOpenChange: change, popupId, trigger: button?.trigger })}
    </>
  );
}

/** The button, telling what it hears to the layer once that is there, and to `meanwhile` until then. */
function useButton(given: ReactElement | undefined, meanwhile: TriggerHandlers) {
  const ownId = useId();
  const element = useRef<HTMLElement>(null);
  const handlers = useRef<TriggerHandlers>(null);
  // A server component hands an element over in a wrapper that has no props; this takes it out.
  const [button] = Children.toArray(given) as ReactElement<TriggerProps>[];
  if (!button) return;
  const id = button.props.id ?? ownId;
  const tell = (name: (typeof heard)[number]) => (event: HeardEvent) => {
    button.props[name]?.(event);
    (handlers.current ?? meanwhile)[name]?.(event);
  };
  const ears: TriggerHandlers = Object.fromEntries(heard.map((name) => [name, tell(name)]));
  return {
    trigger: { id, element, handlers },
    draw: (aria: TriggerProps) => cloneElement(button, { ...aria, ...ears, id, ref: element }),
  };
}
