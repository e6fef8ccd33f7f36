import type { Metadata } from "next";
import { RolesScreen } from "@/components/roles/RolesScreen";
import { blankPermissions } from "@/lib/roles/read-permissions";
import { listRoles, typeNames } from "@/lib/roles/roles";
import { requireViewer } from "@/lib/sessions/request";

export const metadata: Metadata = { title: "Roles & Permissions" };

export default async function RolesPage() {
  const viewer = await requireViewer("admin:roles");
  return <RolesScreen roles={listRoles(viewer)} choices={{ types: typeNames(), blank: blankPermissions }} />;
}
