import { brandColour, hexColour } from "@/lib/company/contrast";

type BrandPreviewProps = { colour: string; logo: string | null; company: string };

/** The head of a quote as it will look. */
export function BrandPreview({ colour, logo, company }: BrandPreviewProps) {
  const known = colour.trim().toLowerCase();
  const shown = hexColour.test(known) ? known : undefined;
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="text-meta font-semibold text-ink">Preview</figcaption>
      <div data-theme="light" className="rounded-control border border-rule-strong bg-sheet p-5 text-ink">
        <div className="flex min-h-12 items-center justify-between gap-4">
          {logo ? (
            // biome-ignore lint/performance/noImgElement: it is a stored file, not one of the build.
            <img src={logo} alt={company} className="max-h-12 max-w-48 object-contain" />
          ) : (
            <span className="text-subject font-semibold wrap-anywhere">{company}</span>
          )}
          <span className="text-table text-second">Quote Q-1001</span>
        </div>
        <div aria-hidden className="mt-3 h-0.75 bg-ink" style={{ backgroundColor: shown }} />
        {shown && (
          <p
            className="mt-3 w-fit rounded-control px-4 py-2 text-table font-semibold"
            style={{ backgroundColor: shown, color: brandColour(shown).text }}
          >
            Accept
          </p>
        )}
      </div>
    </figure>
  );
}
