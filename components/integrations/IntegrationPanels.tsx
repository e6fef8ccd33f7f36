import { ExternalLink } from "lucide-react";
import type { Panel } from "@/lib/integrations/of-record";

const linkClass =
  "inline-flex min-h-7 items-center gap-1.5 text-body text-link hover:underline max-md:min-h-11";

/** Other programs beside a record: links to them, and pages of them. */
export const IntegrationPanels = ({ panels, recordId }: { panels: readonly Panel[]; recordId: number }) => (
  <ul aria-label="Integrations" className="*:border-rule *:not-last:border-b">
    {panels.map((panel) => (
      <li key={panel.id} className="py-1.5">
        {panel.shownAs === "link" ? (
          <Way panel={panel}>{panel.name}</Way>
        ) : (
          <Frame panel={panel} recordId={recordId} />
        )}
      </li>
    ))}
  </ul>
);

function Way({ panel, children }: { panel: Panel; children: React.ReactNode }) {
  return (
    <a href={panel.href} target="_blank" rel="noopener noreferrer" className={linkClass}>
      {children}
      <ExternalLink aria-hidden size={14} strokeWidth={1.5} className="shrink-0" />
      <span className="sr-only">(opens {panel.host} in a new tab)</span>
    </a>
  );
}

/** It is held in a page of ours (lib/integrations/frame-page.ts). Whether it came, the browser tells nobody. */
function Frame({ panel, recordId }: { panel: Panel; recordId: number }) {
  const { id, name, host } = panel;
  return (
    <section aria-label={name}>
      <h3 className="text-body font-semibold text-ink">{name}</h3>
      <iframe
        src={`/api/integrations/${id}?record=${recordId}`}
        title={name}
        loading="lazy"
        referrerPolicy="no-referrer"
        className="my-1.5 h-96 w-full rounded-control border border-rule-strong bg-margin"
      />
      <p className="text-meta text-muted">Does it stay empty? {host} may not allow to be shown here.</p>
      <Way panel={panel}>Open in a new tab</Way>
    </section>
  );
}
