"use client";

import { type ComponentProps, useLayoutEffect } from "react";
import type { Trigger, TriggerHandlers } from "../Floating";

/**
 * Makes the library's trigger of a button that is on the page already: for its `render`, where it draws nothing, but
 * hands the button over, and hands back what the library listens to. `<Menu.Trigger render={adopted(trigger)} />`
 */
export const adopted =
  (trigger: Trigger) =>
  ({ ref, ...handlers }: ComponentProps<"button">) => (
    <Adopted {...trigger} listen={handlers as TriggerHandlers} register={ref as Register} />
  );

type Register = (element: HTMLElement | null) => void;

type AdoptedProps = Trigger & { listen: TriggerHandlers; register: Register };

function Adopted({ element, handlers, listen, register }: AdoptedProps) {
  useLayoutEffect(() => {
    handlers.current = listen;
  });
  useLayoutEffect(() => {
    register(element.current);
    return () => {
      register(null);
      handlers.current = null;
    };
  }, [register, element, handlers]);
  return null;
}
