import type { ReactNode } from "react";
import { Frame } from "@/components/shell/Frame";
import { RecordMenu } from "@/components/shell/RecordMenu";
import { signedInOfRequest } from "@/lib/sessions/request";

/** Draws the frame and decides nothing: every page under it asks for its own right. */
export default async function CrmLayout({ children }: { children: ReactNode }) {
  const who = await signedInOfRequest();
  if (!who) return children;
  return (
    <Frame who={who} menu={<RecordMenu />}>
      {children}
    </Frame>
  );
}
