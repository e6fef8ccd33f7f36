import { CellView } from "@/components/fields/cells/CellView";
import { ButtonLink } from "@/components/ui/Button";
import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { isNumeric } from "@/lib/fields/kinds";
import type { CountedDeals as Counted } from "@/lib/forecast/counted";
import { type Counting, countedHref, forecastHref } from "@/lib/forecast/href";
import type { ForecastQuery } from "@/lib/forecast/query";
import { cellViewOf } from "@/lib/records/cell";
import { formatMonth } from "@/lib/time/months";
import { dealsText } from "./words";

type CountedDealsProps = { query: ForecastQuery; counting: Counting; found: Counted };

const titles: Record<Counting["what"], (stage: string) => string> = {
  entered: (stage) => `Deals that entered ${stage}`,
  on: (stage) => `Deals that went on from ${stage}`,
  lost: (stage) => `Deals that were lost from ${stage}`,
  ended: (stage) => `Deals that left ${stage}`,
};

/** The deals that a figure of a stage counts. */
export function CountedDeals({ query, counting, found }: CountedDealsProps) {
  const { stage, rows, total, page, pages } = found;
  const title = titles[counting.what](stage.name);
  return (
    <>
      <PageHeader
        eyebrow={
          <Link href={forecastHref(query)} className="underline-offset-2 hover:underline">
            Forecast /
          </Link>
        }
        title={title}
        aside={`${dealsText(total)}, ${formatMonth(query.from)} to ${formatMonth(query.to)}`}
      />
      {rows.length === 0 ? (
        <p className="px-5 py-2 text-body text-muted">There is none.</p>
      ) : (
        <Deals title={title} found={found} />
      )}
      {pages > 1 && (
        <nav aria-label="Pages" className="flex justify-end gap-2 px-5 py-2">
          {page > 1 && <ButtonLink href={countedHref(query, counting, page - 1)}>Previous</ButtonLink>}
          {page < pages && <ButtonLink href={countedHref(query, counting, page + 1)}>Next</ButtonLink>}
        </nav>
      )}
    </>
  );
}

const Deals = ({ title, found: { fields, rows } }: { title: string; found: Counted }) => (
  <Table label={title}>
    <thead>
      <tr className="*:whitespace-nowrap *:first:pl-5 *:last:pr-5">
        <Th>Opportunity Name</Th>
        {fields.map((field) => (
          <Th key={field.key} numeric={isNumeric(field)}>
            {field.label}
          </Th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, name, href, cells }) => (
        <Tr key={id} className="*:first:pl-5 *:last:pr-5">
          <Td className="max-w-80 min-w-40 py-1.5">
            <Link
              href={href}
              className="font-semibold text-ink underline-offset-2 hover:underline max-md:inline-block max-md:py-3"
            >
              {name}
            </Link>
          </Td>
          {fields.map((field) => (
            <Td key={field.key} numeric={isNumeric(field)} className="max-w-60 truncate">
              <CellView view={cellViewOf(field)} cell={cells[field.key] ?? null} quiet />
            </Td>
          ))}
        </Tr>
      ))}
    </tbody>
  </Table>
);
