import type { ReactNode } from "react";

type StrayProps = { title: string; children: ReactNode; action: ReactNode };

/** A page that has nothing to show: what happened in plain words, and one way on. Its title is the page's `h1`. */
export function Stray({ title, children, action }: StrayProps) {
  return (
    <div className="m-5 max-w-140 border-l-2 border-accent py-1 pl-5 md:m-12">
      <h1 tabIndex={-1} className="text-title font-title text-ink">
        {title}
      </h1>
      <div className="mt-1.5 text-body text-second">{children}</div>
      <div className="mt-4 flex flex-wrap gap-2">{action}</div>
    </div>
  );
}
