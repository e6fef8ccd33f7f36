import { Link } from "@/components/ui/Link";
import { PageHeader } from "@/components/ui/PageHeader";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { ImportLine } from "@/lib/import/read";
import { ChooseFiles } from "./ChooseFiles";

/** **Import**: choose files, or look at an import that was. */
export function ImportHome({ lines }: { lines: ImportLine[] }) {
  return (
    <>
      <PageHeader title="Import" />
      <div className="flex max-w-200 flex-col gap-8 px-5 pt-2 pb-12">
        <section className="flex flex-col gap-2">
          <SectionHeading>From CSV files</SectionHeading>
          <p className="text-second">
            One file of one kind of record, or several at once. You see what would come of them before
            anything is written, and can undo the whole import for 60 days.
          </p>
          <ChooseFiles />
        </section>
        <section className="flex flex-col gap-2">
          <SectionHeading>Move in from Nextiva</SectionHeading>
          <p className="text-second">
            In Nextiva CRM, export each list (accounts, contacts, leads, products, opportunities, cases) and
            put the files into one folder. Choose that folder above: each file is known by its headings, all
            come in as one import, and the links between them are made again by name, number, email and phone.
          </p>
        </section>
        {lines.length > 0 && <Past lines={lines} />}
      </div>
    </>
  );
}

const Past = ({ lines }: { lines: ImportLine[] }) => (
  <section className="flex flex-col gap-2">
    <SectionHeading>Your imports</SectionHeading>
    <Table label="Your imports">
      <thead>
        <tr>
          <Th className="pl-0">Files</Th>
          <Th>Begun</Th>
          <Th>State</Th>
          <Th numeric>Created</Th>
          <Th numeric>Updated</Th>
          <Th numeric>Refused</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, at, files, state, result }) => (
          <Tr key={id}>
            <Td className="max-w-80 truncate pl-0 font-semibold">
              <Link
                href={`/admin/import/${id}`}
                className="inline-flex items-center hover:underline max-md:min-h-11"
              >
                {files.join(", ")}
              </Link>
            </Td>
            <Td className="whitespace-nowrap text-second">{at}</Td>
            <Td className="whitespace-nowrap">{state}</Td>
            <Td numeric>{result?.created.toLocaleString("en-US")}</Td>
            <Td numeric>{result?.updated.toLocaleString("en-US")}</Td>
            <Td numeric>{result?.refused.toLocaleString("en-US")}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  </section>
);
