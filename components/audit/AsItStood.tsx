import { ChevronLeft } from "lucide-react";
import { Words } from "@/components/fields/Words";
import { ButtonLink } from "@/components/ui/Button";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { Table, Td, Th } from "@/components/ui/Table";
import { VisuallyHidden } from "@/components/ui/VisuallyHidden";
import type { FieldThen, AsItStood as Standing } from "@/lib/events/as-it-stood";
import { PutBack } from "./PutBack";

type AsItStoodProps = {
  record: { type: string; id: number };
  standing: Standing;
  /** Where the history is. */
  back: string;
};

/** A record as it stood after one entry of its history, beside what it is now, with the way back to it. */
export function AsItStood({ record, standing: { at, who, eventId, fields }, back }: AsItStoodProps) {
  const ref = { type: record.type, id: record.id, eventId };
  const shown = fields.filter(({ stood, stands }) => stood || stands);
  const restorable = shown.some((field) => field.restorable);
  return (
    <section aria-label="As it stood">
      <div className="px-5 pt-3">
        <ButtonLink
          href={back}
          variant="quiet"
          className="-ml-3"
          icon={<ChevronLeft aria-hidden size={16} strokeWidth={1.5} />}
        >
          Audit log
        </ButtonLink>
        <SectionHeading
          aside={`after what ${who} did`}
          actions={restorable && <PutBack {...ref}>Put all back</PutBack>}
        >
          As it stood on {at}
        </SectionHeading>
      </div>
      <Table label={`As it stood on ${at}`} textOnly={!restorable} className="mt-2">
        <thead>
          <tr>
            <Th className="pl-5">Field</Th>
            <Th>Then</Th>
            <Th>Now</Th>
            {restorable && (
              <Th className="pr-5">
                <VisuallyHidden>Actions</VisuallyHidden>
              </Th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <tr key={field.key} className="align-top">
              <Cells field={field} />
              {restorable && (
                <Td className="py-1 pr-5 text-right">
                  {field.restorable && (
                    <PutBack {...ref} keys={[field.key]} label={`Put back ${field.label}`}>
                      Put back
                    </PutBack>
                  )}
                </Td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function Cells({ field: { label, figure, stood, stands, differs } }: { field: FieldThen }) {
  return (
    <>
      <Td className="py-2 pl-5 max-md:min-w-32 font-medium">{label}</Td>
      <Td className="max-w-80 max-md:min-w-32 py-2 wrap-anywhere">
        <Words of={stood} figure={figure} />
      </Td>
      <Td className="max-w-80 max-md:min-w-32 py-2 text-second wrap-anywhere">
        {differs ? <Words of={stands} figure={figure} /> : <span className="text-muted">the same</span>}
      </Td>
    </>
  );
}
