import type { ReactNode } from "react";
import { AdminMenu } from "@/components/shell/AdminMenu";
import { Frame } from "@/components/shell/Frame";
import { signedInOfRequest } from "@/lib/sessions/request";

/** Draws the frame and decides nothing: every page under it asks for its own right. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const who = await signedInOfRequest();
  if (!who) return children;
  return (
    <Frame who={who} menu={<AdminMenu />}>
      {children}
    </Frame>
  );
}
