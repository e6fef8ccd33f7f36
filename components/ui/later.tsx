"use client";

import { type ComponentType, use } from "react";

/**
 * Code that is fetched when it is first wanted, once, and then stays. `fetch` asks for it beforehand; `part` makes a
 * component of one of its exports that waits for it, so a Suspense boundary must be around.
 */
export function later<Module extends object>(load: () => Promise<Module>) {
  let coming: Promise<Module> | undefined;
  let here: Module | undefined;

  const come = () => {
    // What failed to come is asked for again.
    coming ??= load().then(keep, (reason) => {
      coming = undefined;
      throw reason;
    });
    return coming;
  };
  const keep = (module: Module) => {
    here = module;
    return module;
  };

  return {
    fetch: () => {
      come().catch(ignore);
    },
    part:
      <Props extends object>(pick: (module: Module) => ComponentType<Props>) =>
      (props: Props) => {
        const Part = pick(here ?? use(come()));
        return <Part {...props} />;
      },
  };
}

// Whoever then wants to see it is told by the error boundary.
const ignore = () => {};
