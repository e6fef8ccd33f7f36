import { cx } from "@/components/ui/cx";
import "./rich-text.css";

/** Rich text as it is read. `html` comes from the database, where only sanitised rich text is kept. */
export function RichText({ html, className }: { html: string; className?: string }) {
  return (
    <div
      className={cx("rich-text", className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: everything stored went through lib/content/rich-text
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
