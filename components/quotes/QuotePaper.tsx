import type { ReactNode } from "react";
import type { Paper, PaperLine } from "@/lib/quotes/paper";

/** A quote as it is read on the screen and printed from there; the PDF is made of the same description. */
export function QuotePaper({ paper, logo }: { paper: Paper; logo: string | null }) {
  const { company, introduction, terms } = paper;
  return (
    <article className="border border-rule bg-sheet px-5 pt-8 pb-10 md:px-12 md:pt-12 print:border-0 print:p-0">
      <Letterhead company={company} logo={logo} />
      <div
        aria-hidden
        className="mt-4 mb-8 h-0.75 bg-ink print-color-exact"
        style={company.colour ? { backgroundColor: company.colour } : undefined}
      />
      <Heading paper={paper} />
      {introduction && <p className="mb-6 whitespace-pre-line wrap-anywhere">{introduction}</p>}
      <Lines {...paper} />
      <Sums {...paper} />
      {terms && (
        <section aria-labelledby="terms" className="mt-10">
          <h2 id="terms" className="font-semibold">
            Terms
          </h2>
          <p className="mt-1 whitespace-pre-line wrap-anywhere text-second">{terms}</p>
        </section>
      )}
    </article>
  );
}

function Letterhead({
  company: { name, address },
  logo,
}: {
  company: Paper["company"];
  logo: string | null;
}) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
      {logo ? (
        // biome-ignore lint/performance/noImgElement: it is a stored file, not one of the build.
        <img src={logo} alt={name} className="max-h-16 max-w-60 object-contain" />
      ) : (
        <p className="text-title font-title wrap-anywhere">{name}</p>
      )}
      <address className="text-table text-second not-italic md:text-right">
        {logo && <span className="block font-semibold text-ink">{name}</span>}
        {address.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
    </header>
  );
}

function Heading({ paper: { number, customer, facts } }: { paper: Paper }) {
  return (
    <div className="mb-8 flex flex-wrap items-start justify-between gap-x-8 gap-y-6">
      <div className="min-w-0">
        <h1 tabIndex={-1} className="mb-3 text-title font-title">
          Quote {number}
        </h1>
        {customer.map((line, at) => (
          <p key={line} className={at === 0 ? "font-semibold wrap-anywhere" : "wrap-anywhere"}>
            {line}
          </p>
        ))}
      </div>
      <dl className="grid min-w-52 grid-cols-2 gap-x-6 gap-y-1 max-md:w-full">
        {facts.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-second">{label}</dt>
            <dd className="text-right tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const narrow = "max-md:hidden print:table-cell";

/** On a phone, how many at what price stands under the product, so that nothing scrolls sideways. */
function Lines({ lines, discounts }: Pick<Paper, "lines" | "discounts">) {
  return (
    <table aria-label="Products" className="w-full border-collapse text-left">
      <thead>
        <tr className="border-b border-ink text-table">
          <th scope="col" className="py-2 font-semibold">
            Product
          </th>
          <NumberHead className={narrow}>Quantity</NumberHead>
          <NumberHead className={narrow}>Unit price</NumberHead>
          {discounts && <NumberHead className={narrow}>Discount</NumberHead>}
          <NumberHead>Amount</NumberHead>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a quote that is drawn does not change, and two lines may be alike.
          <tr key={at} className="break-inside-avoid border-b border-rule align-top">
            <ProductCell {...line} />
            <NumberCell className={narrow}>{line.quantity}</NumberCell>
            <NumberCell className={narrow}>{line.unitPrice}</NumberCell>
            {discounts && <NumberCell className={narrow}>{line.discount}</NumberCell>}
            <NumberCell>{line.total}</NumberCell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ProductCell({ name, code, description, quantity, unitPrice, discount }: PaperLine) {
  return (
    <td className="py-2.5 wrap-anywhere">
      <span className="font-semibold">{name}</span>
      {code && <span className="ml-2 text-table text-muted">{code}</span>}
      {description && <p className="whitespace-pre-line text-table text-second">{description}</p>}
      <p className="text-table text-second tabular-nums md:hidden print:hidden">
        {quantity} × {unitPrice}
        {discount && `, less ${discount}`}
      </p>
    </td>
  );
}

type CellProps = { className?: string; children: ReactNode };

const NumberHead = ({ className = "", children }: CellProps) => (
  <th scope="col" className={`py-2 pl-4 text-right font-semibold whitespace-nowrap ${className}`}>
    {children}
  </th>
);

const NumberCell = ({ className = "", children }: CellProps) => (
  <td className={`py-2.5 pl-4 text-right whitespace-nowrap tabular-nums ${className}`}>{children}</td>
);

function Sums({ sums, total }: Pick<Paper, "sums" | "total">) {
  return (
    <dl className="mt-4 ml-auto grid w-fit min-w-64 break-before-avoid break-inside-avoid grid-cols-[1fr_auto] gap-x-8 gap-y-1 max-md:w-full">
      {sums.map(({ label, value }) => (
        <div key={label} className="contents">
          <dt className="text-second">{label}</dt>
          <dd className="text-right tabular-nums">{value}</dd>
        </div>
      ))}
      <div className="contents text-subject font-semibold">
        <dt>Total</dt>
        <dd className="text-right tabular-nums">{total}</dd>
      </div>
    </dl>
  );
}
