"use client";

import { type ComponentType, Suspense, use, useSyncExternalStore } from "react";

/** A promise that says, as React reads it, that it was kept, so that `use` gives what came and does not wait for it. */
type Coming<Module> = Promise<Module> & { value?: Module };

const pauseMs = 2000;

/** Code that is fetched when it is first wanted, once, and then stays. `later(() => import("./layers/MenuLayer"))` */
export function later<Module extends object>(load: () => Promise<Module>) {
  let coming: Coming<Module> | undefined;
  const waiting = new Set<() => void>();

  const arrive = (module: Module) => {
    Object.assign(coming!, { status: "fulfilled", value: module });
    for (const tell of waiting) tell();
    return module;
  };
  const come = () => {
    // What failed to come is asked for again, after a pause: React asks as soon as it hears, again and again.
    coming ??= load().then(arrive, async (reason) => {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      coming = undefined;
      throw reason;
    });
    return coming;
  };
  const watch = (tell: () => void) => {
    waiting.add(tell);
    return () => waiting.delete(tell);
  };

  return {
    /** Asks for it beforehand, as when somebody turns to the button that will need it. */
    fetch: () => {
      come().catch(ignore);
    },
    /** A component out of it: asks for it when it is drawn, and is empty until then. */
    part: <Props extends object>(pick: (module: Module) => ComponentType<Props>) => {
      const Part = (props: Props) => {
        const Component = pick(use(come()));
        return <Component {...props} />;
      };
      return (props: Props) => (
        <Suspense>
          <Part {...props} />
        </Suspense>
      );
    },
    /** It, once it is there; never on the server. */
    useArrived: () =>
      useSyncExternalStore(
        watch,
        () => coming?.value,
        () => undefined,
      ),
  };
}

// Whoever then wants to see it is told by the error boundary.
const ignore = () => {};
