import { ClockList } from "@/components/clocks/ClockList";
import { CellView } from "@/components/fields/cells/CellView";
import { DescriptionList, DescriptionRow } from "@/components/ui/DescriptionList";
import { DetailValue } from "@/components/workspace/details/DetailValue";
import type { SidePanelProps } from "./side-tabs";

/** What is known of the case, by the sections of its form; what its header shows is not said again. */
export function CaseFacts({ pane: { details, clocks } }: SidePanelProps) {
  return (
    <>
      <ClockList {...clocks} />
      {details.sections.map(({ title, fields }) => (
        <section key={title} className="border-b border-rule px-4 py-3">
          <h3 className="mb-1.5 text-table font-semibold text-ink">{title}</h3>
          <DescriptionList className="text-table!">
            {fields
              .filter(({ key }) => key !== "name" && (details.cells[key] ?? details.html[key]))
              .map((field) => (
                <DescriptionRow key={field.key} term={field.label}>
                  {details.html[field.key] ? (
                    <DetailValue field={field} details={details} />
                  ) : (
                    <CellView view={field.view} cell={details.cells[field.key] ?? null} full />
                  )}
                </DescriptionRow>
              ))}
          </DescriptionList>
        </section>
      ))}
    </>
  );
}
