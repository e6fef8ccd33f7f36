import { ArrowRight } from "lucide-react";
import { Banner } from "@/components/ui/Banner";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { isIdle, type MacroPreview } from "@/lib/macros/macro";
import { EntryList } from "./EntryList";

/** What a macro will do: fields from old to new, entries to be written, and what it leaves alone. */
export function PreviewList({ preview }: { preview: MacroPreview }) {
  const { changes, entries, leftOut } = preview;
  return (
    <div className="flex flex-col gap-4">
      {isIdle(preview) && (
        <p className="text-second">Everything that fits here is as this macro would make it.</p>
      )}
      {changes.length > 0 && (
        <section>
          <SectionHeading level={3}>Fields</SectionHeading>
          <dl className="divide-y divide-rule border-y border-rule">
            {changes.map(({ key, label, from, to }) => (
              <div key={key} className="grid gap-x-3 py-1.5 sm:grid-cols-[8.75rem_minmax(0,1fr)]">
                <dt className="text-second">{label}</dt>
                <dd className="flex min-w-0 flex-wrap items-center gap-x-2">
                  <Old text={from} />
                  <ArrowRight aria-label="becomes" role="img" size={14} className="shrink-0 text-muted" />
                  <span className="min-w-0 font-semibold break-words">{to || "empty"}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {entries.length > 0 && (
        <section>
          <SectionHeading level={3}>Written into the history</SectionHeading>
          <EntryList entries={entries} />
        </section>
      )}
      {leftOut.length > 0 && (
        <Banner tone="warn" title="Left out, as it does not fit here">
          <ul>
            {leftOut.map(({ label, text, reason }) => (
              <li key={label}>
                {text ? `${label} “${text}”` : label}: {reason}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}

const Old = ({ text }: { text: string }) =>
  text ? (
    <del className="min-w-0 break-words text-muted">{text}</del>
  ) : (
    <span className="text-muted">empty</span>
  );
