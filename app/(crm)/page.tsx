import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/PageHeader";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage() {
  await requireViewer("records");
  return <PageHeader title="Home" />;
}
