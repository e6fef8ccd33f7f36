import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { FoldingMargin } from "./FoldingMargin";
import { marginCookie, readMargin } from "./margin-width";

/**
 * The margin at the right of a workspace from 1180px on (`xl`), with the history in it: as high as the window leaves
 * it, 320 to 520px wide, foldable. Under 1180px it is not there; draw History in a tab then.
 */
export async function HistoryMargin({ children }: { children: ReactNode }) {
  const kept = readMargin((await cookies()).get(marginCookie)?.value);
  return <FoldingMargin {...kept}>{children}</FoldingMargin>;
}
