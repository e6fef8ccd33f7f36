import { EmptyState } from "@/components/ui/EmptyState";
import { PageHeader } from "@/components/ui/PageHeader";
import type { Viewer } from "@/lib/access/viewer";
import { auditHref, queryOf, readAuditAddress } from "@/lib/events/audit-query";
import { adminAudit } from "@/lib/events/read";
import { adminSubjects, subjectLabel } from "@/lib/events/subject";
import { choices } from "@/lib/records/lookups";
import { AddressSelect } from "./AddressSelect";
import { AuditPager } from "./AuditPager";
import { AuditTable } from "./AuditTable";

type Props = {
  viewer: Viewer;
  path: string;
  searchParams: Record<string, string | string[] | undefined>;
};

/** **Audit log** of Administration Tools: what admins changed, and who came and went. */
export function AdminAuditLog({ viewer, path, searchParams }: Props) {
  const address = readAuditAddress(searchParams);
  const page = adminAudit(viewer, queryOf(address, []));
  const people = choices("user").map(({ id, label }) => ({ value: String(id), label }));
  return (
    <>
      <PageHeader title="Audit log" />
      <div className="flex flex-wrap items-end gap-3 px-5 pb-3">
        <AddressSelect
          label="About"
          value={address.about}
          all="Everything"
          options={adminSubjects.map((subject) => ({ value: subject, label: subjectLabel(subject) }))}
          href={{ base: auditHref(path, address, { about: undefined }), name: "about" }}
        />
        <AddressSelect
          label="Person"
          value={address.person}
          all="Everybody"
          options={[...people, { value: "rapport", label: "Rapport" }]}
          href={{ base: auditHref(path, address, { person: undefined }), name: "person" }}
        />
      </div>
      {page.entries.length === 0 ? (
        <EmptyState title="No entry matches.">Choose something else or another person.</EmptyState>
      ) : (
        <AuditTable label="Audit log" entries={page.entries} />
      )}
      <AuditPager path={path} address={address} before={page.before} />
    </>
  );
}
