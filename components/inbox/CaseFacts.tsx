import { ClockList } from "@/components/clocks/ClockList";
import { DetailValue } from "@/components/workspace/details/DetailValue";
import type { Details } from "@/lib/records/details";
import { SideFacts } from "./SideFacts";
import type { SidePanelProps } from "./side-tabs";

/** What is known of the case, by the sections of its form, and its clocks. */
export function CaseFacts({ pane: { details, clocks } }: SidePanelProps) {
  return (
    <>
      {sectionsOf(details).map(({ title, fields }) => (
        <section key={title} className="border-b border-rule px-4 py-3">
          <h3 className="mb-1.5 text-table font-semibold text-ink">{title}</h3>
          <SideFacts
            facts={fields.map((field) => [
              field.label,
              <DetailValue key={field.key} field={field} details={details} />,
            ])}
          />
        </section>
      ))}
      <ClockList {...clocks} />
    </>
  );
}

/** The sections with what is known in them; the subject stands over the case. */
const sectionsOf = ({ sections, cells, html }: Details) =>
  sections
    .map(({ title, fields }) => ({
      title,
      fields: fields.filter(({ key }) => key !== "name" && (cells[key] ?? html[key])),
    }))
    .filter(({ fields }) => fields.length > 0);
