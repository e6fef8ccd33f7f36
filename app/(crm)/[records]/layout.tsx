import { type ReactNode, Suspense } from "react";
import { RememberList } from "@/components/workspace/RememberList";

/** Draws nothing of its own: lists and workspaces of all types are under it. */
export default function RecordsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <Suspense>
        <RememberList />
      </Suspense>
    </>
  );
}
