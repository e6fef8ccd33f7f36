"use client";

import { Broken } from "@/components/shell/Broken";

type ErrorPageProps = { error: unknown; retry: () => void };

export default function ErrorPage(props: ErrorPageProps) {
  return (
    <main>
      <Broken {...props} />
    </main>
  );
}
