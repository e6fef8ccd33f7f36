import { Escalated } from "@/components/cases/Escalated";
import { CellView } from "@/components/fields/cells/CellView";
import { ButtonLink } from "@/components/ui/Button";
import { ChoiceLink, ChoiceLinks } from "@/components/ui/ChoiceLinks";
import { Link } from "@/components/ui/Link";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { Viewer } from "@/lib/access/viewer";
import { type ActivityQuery, accountActivities, activityFields } from "@/lib/accounts/activities";
import { caseType } from "@/lib/cases/case";
import { cellViewOf } from "@/lib/records/cell";
import type { NamedRecord } from "@/lib/records/names";
import { fieldOf } from "@/lib/records/registry";
import type { Shown } from "@/lib/records/shown";
import { activityHref } from "./activity-address";

type AccountActivitiesProps = {
  viewer: Viewer;
  /** One that the viewer may see. */
  account: NamedRecord;
  query: ActivityQuery;
  path: string;
  now: Date;
};

const orderLabels = { created: "Created", updated: "Updated" } as const;

/** All cases of the account that a case or an opportunity belongs to. */
export function AccountActivities({ viewer, account, query, path, now }: AccountActivitiesProps) {
  const { rows, more } = accountActivities(viewer, account.id, query, now);
  const href = (change: Partial<ActivityQuery>) => activityHref(path, { ...query, page: 1, ...change });
  return (
    <section aria-label="Account Activities" className="pt-3 pb-2">
      <SectionHeading className="px-5" actions={<Ways query={query} href={href} />}>
        Cases of{" "}
        <Link href={`/accounts/${account.id}`} className="text-link underline-offset-2 hover:underline">
          {account.name}
        </Link>
      </SectionHeading>
      {rows.length === 0 ? (
        <p className="px-5 py-2 text-body text-muted">
          {query.unassigned ? "Every case has an owner." : "No cases yet."}
        </p>
      ) : (
        <Cases rows={rows} />
      )}
      {(more || query.page > 1) && (
        <div className="flex justify-end gap-2 px-5 py-2">
          {query.page > 1 && <ButtonLink href={href({ page: query.page - 1 })}>Previous</ButtonLink>}
          {more && <ButtonLink href={href({ page: query.page + 1 })}>Next</ButtonLink>}
        </div>
      )}
    </section>
  );
}

type WaysProps = { query: ActivityQuery; href: (change: Partial<ActivityQuery>) => string };

function Ways({ query, href }: WaysProps) {
  return (
    <>
      <ChoiceLinks label="Sort by">
        {(["created", "updated"] as const).map((sort) => (
          <ChoiceLink key={sort} href={href({ sort })} scroll={false} current={query.sort === sort}>
            {orderLabels[sort]}
          </ChoiceLink>
        ))}
      </ChoiceLinks>
      <ChoiceLink href={href({ unassigned: !query.unassigned })} scroll={false} current={query.unassigned}>
        Unassigned
      </ChoiceLink>
    </>
  );
}

function Cases({ rows }: { rows: readonly Shown[] }) {
  const fields = activityFields.map((key) => fieldOf(caseType, key));
  return (
    <Table label="Account Activities">
      <thead>
        <tr className="*:first:pl-5 *:last:pr-5 *:whitespace-nowrap">
          <Th>Case Subject</Th>
          {fields.map(({ key, label }) => (
            <Th key={key}>{label}</Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, href, cells, escalated }) => (
          <Tr key={id} className="*:first:pl-5 *:last:pr-5">
            <Td className="max-w-80 min-w-40 py-1.5">
              <Link
                href={href}
                className="font-semibold text-ink underline-offset-2 hover:underline max-md:inline-block max-md:py-3"
              >
                {name}
              </Link>{" "}
              {escalated && <Escalated />}
            </Td>
            {fields.map((field) => (
              <Td key={field.key} className="max-w-60 truncate">
                <CellView view={cellViewOf(field)} cell={cells[field.key] ?? null} quiet />
              </Td>
            ))}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
