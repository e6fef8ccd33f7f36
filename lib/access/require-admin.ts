import { NotFound } from "@/lib/errors";
import type { AdminPage } from "./permissions";
import { mayAdminister, type Viewer } from "./viewer";

/** Throws NotFound unless the viewer may use one of these pages of Administration Tools. */
export function requireAdmin(viewer: Viewer, ...pages: AdminPage[]): void {
  if (!pages.some((page) => mayAdminister(viewer, page))) throw new NotFound();
}
