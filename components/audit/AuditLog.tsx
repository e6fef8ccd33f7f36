import { EmptyState } from "@/components/ui/EmptyState";
import type { Viewer } from "@/lib/access/viewer";
import { auditHref, queryOf, readAuditAddress } from "@/lib/events/audit-query";
import { actorsOf, auditOf } from "@/lib/events/read";
import { isSystemField, type RecordType } from "@/lib/records/type";
import { AddressSelect } from "./AddressSelect";
import { AuditPager } from "./AuditPager";
import { AuditTable } from "./AuditTable";

type AuditLogProps = {
  viewer: Viewer;
  record: { type: string; id: number };
  type: RecordType;
  /** The address of the page that it is on. */
  path: string;
  /** That page's search parameters, as Next gives them. */
  searchParams: Record<string, string | string[] | undefined>;
};

/** **Audit log** of a record: who did what and when, cut by field and person in the address. */
export function AuditLog({ viewer, record, type, path, searchParams }: AuditLogProps) {
  const address = readAuditAddress(searchParams);
  const query = queryOf(
    address,
    type.fields.map((field) => field.key),
  );
  const page = auditOf(viewer, record, query);
  const fields = type.fields.filter(({ key }) => !isSystemField(key));
  return (
    <>
      <div className="flex flex-wrap items-end gap-3 px-5 py-3">
        <AddressSelect
          label="Field"
          value={query.field}
          all="All fields"
          options={fields.map(({ key, label }) => ({ value: key, label }))}
          href={linkTo("field")}
        />
        <AddressSelect
          label="Person"
          value={address.person}
          all="Everybody"
          options={[
            ...actorsOf(viewer, record).map(({ id, name }) => ({ value: String(id), label: name })),
            { value: "rapport", label: "Rapport" },
          ]}
          href={linkTo("person")}
        />
      </div>
      {page.entries.length === 0 ? (
        <EmptyState title="No entry matches.">Choose another field or person.</EmptyState>
      ) : (
        <AuditTable label="Audit log" entries={page.entries} />
      )}
      <AuditPager path={path} address={address} before={page.before} />
    </>
  );

  function linkTo(filter: "field" | "person") {
    return { base: auditHref(path, address, { [filter]: undefined }), name: filter };
  }
}
