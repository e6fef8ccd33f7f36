import { Link } from "@/components/ui/Link";

type CountLinkProps = {
  count: number;
  href: string;
  /** What it counts, for whoever hears the link alone. */
  of: string;
};

/** A count that leads to the deals it counts; nothing to lead to where there are none. */
export function CountLink({ count, href, of }: CountLinkProps) {
  const shown = count.toLocaleString("en-US");
  if (count === 0) return <span className="text-muted">{shown}</span>;
  return (
    <Link
      href={href}
      aria-label={`${of}: ${shown}, show the list`}
      className="inline-flex min-h-6 min-w-6 items-center justify-end text-link underline decoration-transparent underline-offset-2 hover:decoration-current max-md:min-h-11 max-md:min-w-11"
    >
      {shown}
    </Link>
  );
}
