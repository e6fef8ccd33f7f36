import { ButtonLink } from "@/components/ui/Button";
import { type AuditAddress, auditHref } from "@/lib/events/audit-query";

type AuditPagerProps = { path: string; address: AuditAddress; before: number | null };

/** The way to older entries, and back to the newest. */
export function AuditPager({ path, address, before }: AuditPagerProps) {
  return (
    <div className="flex gap-2 px-5 py-3 empty:hidden">
      {address.before && <ButtonLink href={auditHref(path, address, {})}>Newest</ButtonLink>}
      {before && (
        <ButtonLink href={auditHref(path, address, { before: String(before) })}>Load older</ButtonLink>
      )}
    </div>
  );
}
