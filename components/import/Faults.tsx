import { Link } from "@/components/ui/Link";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import type { ImportView } from "@/lib/import/read";
import { ButtonAnchor } from "./ButtonAnchor";

type FaultsProps = {
  importId: number;
  faults: NonNullable<ImportView["faults"]>;
  files: ImportView["reports"];
};

/** What was not taken, or not whole, and why: the first lines here, all of them as CSV. */
export function Faults({ importId, faults: { lines }, files }: FaultsProps) {
  if (lines.length === 0) return null;
  return (
    <section className="flex flex-col gap-2">
      <SectionHeading>What was refused or left out</SectionHeading>
      <div className="flex flex-wrap gap-2">
        {files.map(({ id, name }) => (
          <ButtonAnchor key={id} href={`/api/import-refused?import=${importId}&file=${id}`}>
            Refused rows of {name}
          </ButtonAnchor>
        ))}
      </div>
      <Table label="What was refused or left out" textOnly={lines.every(({ href }) => !href)}>
        <thead>
          <tr>
            <Th numeric className="w-16">
              Row
            </Th>
            <Th>Record</Th>
            <Th>Why</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, row, label, href, reason }) => (
            <Tr key={id}>
              <Td numeric>{row ?? "–"}</Td>
              <Td className="max-w-64 py-1.5 break-words">{href ? <Name {...{ href, label }} /> : label}</Td>
              <Td className="min-w-64 py-1.5 break-words">{reason}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

const Name = ({ href, label }: { href: string; label: string }) => (
  <Link href={href} className="inline-flex items-center text-link hover:underline max-md:min-h-11">
    {label}
  </Link>
);
