import type { ReactNode } from "react";

/** One sheet in the middle of the desk, with the company's initial on it. */
export function EntranceCard({ companyName, children }: { companyName: string; children: ReactNode }) {
  return (
    <div className="grid min-h-dvh place-items-center bg-desk p-4">
      <main className="w-full max-w-100 rounded-dialog border border-rule-strong bg-sheet p-8 text-body text-ink max-md:p-5">
        <p
          aria-hidden
          className="mb-5 grid size-9 place-items-center rounded-control bg-accent text-pane font-semibold text-on-accent"
        >
          {[...companyName][0]?.toUpperCase()}
        </p>
        {children}
      </main>
    </div>
  );
}

/** The one heading of an entrance page, with what it is about under it. */
export function EntranceHeading({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <header className="mb-6">
      <h1 tabIndex={-1} className="text-title font-title">
        {title}
      </h1>
      {children && <p className="mt-1 text-second">{children}</p>}
    </header>
  );
}
