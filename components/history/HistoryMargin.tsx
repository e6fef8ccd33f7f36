import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { FoldingMargin } from "./FoldingMargin";
import { marginCookie, readMargin } from "./margin-width";

/**
 * What a workspace puts its history in: from 1180px on (`xl`) a margin, 320 to 520px wide, resized and folded by its
 * reader, who finds it so on the next page; under 1180px it fills the place it is in. It is as high as that place.
 */
export async function HistoryMargin({ children }: { children: ReactNode }) {
  const kept = readMargin((await cookies()).get(marginCookie)?.value);
  return <FoldingMargin {...kept}>{children}</FoldingMargin>;
}
