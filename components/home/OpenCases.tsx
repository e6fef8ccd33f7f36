import { Escalated } from "@/components/cases/Escalated";
import { FieldCell } from "@/components/fields/FieldCell";
import { Link } from "@/components/ui/Link";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { caseType } from "@/lib/cases/case";
import type { Locale } from "@/lib/fields/kind";
import { type MyCases, shownCount } from "@/lib/home/my-work";
import { fieldOf } from "@/lib/records/registry";
import { Block, Nothing, nameLinkClass } from "./Block";

type OpenCasesProps = { cases: MyCases; locale: Locale; now: Date };

const columns = [
  { key: "number", className: "whitespace-nowrap text-muted max-sm:hidden" },
  { key: "name", className: "w-1/2 max-w-0" },
  { key: "accountId", className: "max-w-40 truncate max-md:hidden" },
  { key: "statusId", className: "whitespace-nowrap" },
  { key: "priorityId", className: "max-sm:hidden" },
];

/** The first of my cases that wait for something. */
export function OpenCases({ cases, locale, now }: OpenCasesProps) {
  const { rows, total, href, references } = cases;
  const shown = columns.map((column) => ({ ...column, field: fieldOf(caseType, column.key) }));
  if (total === 0)
    return (
      <Block title="My open cases" figure="0" href={href}>
        <Nothing>Nothing waiting on you.</Nothing>
      </Block>
    );
  return (
    <Block title="My open cases" figure={shownCount(total)} href={href}>
      <Table label="My open cases" className="-mx-3">
        <thead>
          <tr>
            {shown.map(({ key, field, className }) => (
              <Th key={key} className={className}>
                {field.label}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Tr key={row.id}>
              {shown.map(({ key, field, className }) => (
                <Td key={key} className={className}>
                  {key === "name" ? (
                    <span className="flex items-center gap-2">
                      <Link href={`/cases/${row.id}`} className={nameLinkClass}>
                        {row.name}
                      </Link>
                      {row.values.escalated === true && <Escalated />}
                    </span>
                  ) : (
                    <FieldCell
                      field={field}
                      value={row.values[key] ?? null}
                      {...{ references, locale, now }}
                      quiet
                    />
                  )}
                </Td>
              ))}
            </Tr>
          ))}
        </tbody>
      </Table>
    </Block>
  );
}
