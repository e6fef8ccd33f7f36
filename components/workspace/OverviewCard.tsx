import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/Button";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/Link";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { RelatedCard } from "@/lib/records/card";
import { countLimit } from "@/lib/records/count";
import type { Shown } from "@/lib/records/shown";
import { AddExisting } from "./AddExisting";

/** One part of an Overview, ruled off from the next. */
export function OverviewPart({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx("min-w-0 border-b border-rule px-5 py-3", className)}>{children}</div>;
}

/** Two parts side by side with a rule between them, one under the other where it is narrow. */
export function OverviewPair({ children }: { children: ReactNode }) {
  return <div className="grid lg:grid-cols-2 lg:*:odd:border-r lg:*:odd:border-rule">{children}</div>;
}

type OverviewCardProps = {
  card: RelatedCard;
  /** The record that it is a card of. */
  of: { type: string; id: number; href: string };
  title: string;
  /** Draws one of its records. */
  row: (shown: Shown) => ReactNode;
};

/** The newest few records of a relation; where there are none, the ways to get some. */
export function OverviewCard({ card, of, title, row }: OverviewCardProps) {
  const settled = card.single && card.rows.length > 0;
  return (
    <OverviewPart>
      <section aria-label={title}>
        <SectionHeading
          aside={!settled && countOf(card)}
          actions={!settled && card.begin && <Ways card={card} of={of} />}
        >
          {title}
        </SectionHeading>
        {card.rows.length === 0 ? (
          <p className="py-1 text-body text-muted">No {card.to.many} yet.</p>
        ) : (
          <ul className="*:border-rule *:not-last:border-b">
            {card.rows.map((shown) => (
              <li key={shown.id}>{row(shown)}</li>
            ))}
          </ul>
        )}
        {card.total > card.rows.length && (
          <Link
            href={`${of.href}/related`}
            className="inline-block py-1 text-meta text-link max-md:min-w-11 max-md:py-3.5"
          >
            All {countOf(card)}
          </Link>
        )}
      </section>
    </OverviewPart>
  );
}

const countOf = ({ total }: RelatedCard): string =>
  total === 0
    ? ""
    : total > countLimit
      ? `${countLimit.toLocaleString("en-US")}+`
      : total.toLocaleString("en-US");

function Ways({ card, of }: Pick<OverviewCardProps, "card" | "of">) {
  return (
    <>
      {card.rows.length === 0 && (
        <AddExisting
          end={{ type: of.type, id: of.id, relation: card.relation }}
          to={card.to}
          label={`Add existing ${card.to.one}`}
        />
      )}
      <ButtonLink href={card.begin!} variant="quiet" className="-mr-3">
        New {card.to.one}
      </ButtonLink>
    </>
  );
}
