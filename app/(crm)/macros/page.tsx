import type { Metadata } from "next";
import { MacrosPage as Macros } from "@/components/macros/MacrosPage";
import { macroMenu, managedMacros } from "@/lib/macros/macros";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Macros" };

export default async function MacrosPage() {
  const viewer = await requireViewer("records");
  const { mayShare } = macroMenu(viewer);
  return <Macros macros={managedMacros(viewer)} mayShare={mayShare} />;
}
