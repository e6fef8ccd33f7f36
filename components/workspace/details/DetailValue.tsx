import { RichText } from "@/components/editor/RichText";
import { CellView } from "@/components/fields/cells/CellView";
import type { DetailField, Details } from "@/lib/records/details";
import { copiedFrom } from "./copied";

/** A field's value as it is read; a dash where nothing is known. */
export function DetailValue({ field, details }: { field: DetailField; details: Details }) {
  const copied = copiedFrom(details.type, field.key, details.form);
  if (copied) return <span className="text-muted">{copied}</span>;
  const html = details.html[field.key];
  if (html) return <RichText html={html} className="max-w-160" />;
  const cell = details.cells[field.key] ?? null;
  if (cell === null && field.view !== "experience") return <span className="text-muted">–</span>;
  return <CellView view={field.view} cell={cell} full />;
}
