import { Banner } from "@/components/ui/Banner";
import { ButtonLink } from "@/components/ui/Button";
import { buttonClass } from "@/components/ui/buttonClass";
import { DescriptionList, DescriptionRow } from "@/components/ui/DescriptionList";
import { PageHeader } from "@/components/ui/PageHeader";
import type { OperationReport } from "@/lib/operations/report";
import { Faults } from "./Faults";
import { Standing } from "./Standing";
import { UndoDeletion } from "./UndoDeletion";

type ReportProps = OperationReport & {
  /** How many of the records that it deleted can be brought back. */
  restorable: number;
};

/** The report of long work: what it was, how it stands or ended, and row by row what was refused. */
export function Report({ operation, asked, ended, faults, next, restorable }: ReportProps) {
  const { id, title, state, done, refused, total, error } = operation;
  return (
    <>
      <PageHeader
        title={title}
        secondary={restorable > 0 && ended && <UndoDeletion id={id} count={restorable} />}
      />
      <div className="flex max-w-3xl flex-col gap-4 px-5 pb-5">
        {error && <Banner tone="bad">{error}</Banner>}
        <Standing status={{ id, title, state, done, refused, total }} />
        <DescriptionList>
          <DescriptionRow term="Asked for">{asked}</DescriptionRow>
          <DescriptionRow term="Ended">{ended ?? "Not yet"}</DescriptionRow>
        </DescriptionList>
      </div>
      {faults.length > 0 && (
        <section aria-label="What was refused" className="flex flex-col gap-2">
          <Faults faults={faults} />
          <div className="flex flex-wrap gap-2 px-5 py-2">
            <a href={`/api/operations/${id}/faults`} download className={buttonClass("neutral", 32)}>
              Download as CSV
            </a>
            {next && <ButtonLink href={`/operations/${id}?after=${next}`}>Next</ButtonLink>}
          </div>
        </section>
      )}
    </>
  );
}
