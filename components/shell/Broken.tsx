"use client";

import { Button } from "@/components/ui/Button";
import { Stray } from "./Stray";

type BrokenProps = { error: unknown; retry: () => void };

/** A fault of ours. The digest is what the log calls it. */
export function Broken({ error, retry }: BrokenProps) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <Stray title="Something went wrong" action={<Button onClick={retry}>Retry</Button>}>
      <p role="alert">This page could not be shown. Nothing that you saved is lost.</p>
      {digest && (
        <p className="mt-1 text-meta text-muted">For the administrator: the log calls it {digest}.</p>
      )}
    </Stray>
  );
}
