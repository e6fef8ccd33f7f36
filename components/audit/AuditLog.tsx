import { ButtonLink } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { reaches } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { NotFound } from "@/lib/errors";
import { asItStood, type AsItStood as Standing } from "@/lib/events/as-it-stood";
import { auditHref, queryOf, readAuditAddress } from "@/lib/events/audit-query";
import type { AuditEntry } from "@/lib/events/line";
import { actorsOf, auditOf } from "@/lib/events/read";
import { undoableMerges } from "@/lib/merge/merged";
import type { Stored } from "@/lib/records/record";
import { isSystemField, type RecordType } from "@/lib/records/type";
import { AddressSelect } from "./AddressSelect";
import { AsItStood } from "./AsItStood";
import { AuditPager } from "./AuditPager";
import { AuditTable } from "./AuditTable";
import { UnmergeButton } from "./UnmergeButton";

type AuditLogProps = {
  viewer: Viewer;
  record: Stored;
  type: RecordType;
  now: Date;
  /** The address of the page that it is on. */
  path: string;
  /** That page's search parameters, as Next gives them. */
  searchParams: Record<string, string | string[] | undefined>;
};

/**
 * **Audit log** of a record: who did what and when, cut by field and person in the address. With `at` it is the record
 * as it stood after that entry.
 */
export function AuditLog({ viewer, record, type, now, path, searchParams }: AuditLogProps) {
  const address = readAuditAddress(searchParams);
  const standing = standingAt(viewer, record, searchParams.at);
  if (standing) return <AsItStood record={record} standing={standing} back={auditHref(path, address, {})} />;
  const query = queryOf(
    address,
    type.fields.map((field) => field.key),
  );
  const page = auditOf(viewer, record, query);
  const merges = reaches(viewer, type.name, "edit", record) ? undoableMerges(viewer, record.id, now) : [];
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
        <AuditTable label="Audit log" entries={page.entries} actions={actionsOf} />
      )}
      <AuditPager path={path} address={address} before={page.before} />
    </>
  );

  function actionsOf({ id, mergeId }: AuditEntry) {
    const merge = merges.find((each) => each.mergeId === mergeId);
    return (
      <span className="inline-flex gap-1">
        {merge && <UnmergeButton {...merge} />}
        <ButtonLink href={`${path}?at=${id}`} variant="quiet">
          As it stood
        </ButtonLink>
      </span>
    );
  }

  function linkTo(filter: "field" | "person") {
    return { base: auditHref(path, address, { [filter]: undefined }), name: filter };
  }
}

/** Nothing for an address that names no entry of this history. */
function standingAt(viewer: Viewer, record: Stored, at: string | string[] | undefined): Standing | null {
  if (typeof at !== "string" || !/^\d{1,15}$/.test(at)) return null;
  try {
    return asItStood(viewer, record, Number(at));
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
