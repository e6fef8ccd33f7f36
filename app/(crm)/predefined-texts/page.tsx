import type { Metadata } from "next";
import { TextsPage } from "@/components/predefined-texts/TextsPage";
import { managedTexts, textMenu } from "@/lib/predefined-texts/texts";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Predefined text" };

export default async function PredefinedTextsPage() {
  const viewer = await requireViewer("records");
  const { mayShare } = textMenu(viewer);
  return <TextsPage texts={managedTexts(viewer)} mayShare={mayShare} readOnly={viewer.readOnly === true} />;
}
