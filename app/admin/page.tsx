import { notFound, redirect } from "next/navigation";
import { adminPlaces } from "@/lib/admin/pages";
import { requireViewer } from "@/lib/sessions/request";

/** **Administration Tools** opens on the first page that this user may use. */
export default async function AdminPage() {
  const [first] = adminPlaces(await requireViewer("admin"));
  redirect(first?.path ?? notFound());
}
