import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FieldsScreen } from "@/components/custom-fields/FieldsScreen";
import { fieldsAdmin } from "@/lib/custom-fields/list-fields";
import { recordTypes } from "@/lib/records/registry";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Fields" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FieldsPage({ searchParams }: Props) {
  const viewer = await requireViewer("admin:fields");
  const { type: asked } = await searchParams;
  const type = asked === undefined ? recordTypes()[0] : recordTypes().find(({ name }) => name === asked);
  if (!type) notFound();
  return <FieldsScreen key={type.name} {...fieldsAdmin(viewer, type.name)} />;
}
