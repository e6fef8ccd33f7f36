import { type ReactNode, useId } from "react";
import { Link } from "@/components/ui/Link";
import { SectionHeading } from "@/components/ui/SectionHeading";

type BlockProps = {
  title: string;
  /** The figure after the title; with `href` it leads to the list that it counts. */
  figure?: string;
  href?: string;
  children: ReactNode;
};

/** One part of Home: its name, its figure, its rows. */
export function Block({ title, figure, href, children }: BlockProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t border-rule px-5 py-3">
      <SectionHeading
        id={id}
        aside={
          figure &&
          (href ? (
            <Link
              href={href}
              aria-label={`${title}: ${figure}, show the list`}
              className="inline-flex min-h-6 min-w-6 items-center text-link tabular-nums underline decoration-transparent underline-offset-2 hover:decoration-current max-md:min-h-11 max-md:min-w-11"
            >
              {figure}
            </Link>
          ) : (
            figure
          ))
        }
      >
        {title}
      </SectionHeading>
      {children}
    </section>
  );
}

/** What stands where there is nothing: one sentence, and no box that looks like loading. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="border-l-2 border-accent py-0.5 pl-3 text-body text-second">{children}</p>;
}

/** The looks of a name in a row that leads to its record: as high as a target must be, cut where there is no room. */
export const nameLinkClass =
  "block truncate leading-6 max-md:leading-11 font-semibold text-ink underline decoration-transparent underline-offset-2 hover:text-link hover:decoration-current";
