import { Fragment } from "react";
import { Link } from "@/components/ui/Link";
import { type CellProps, cellLinkClass, partsOf } from "./parts";

/** Another record, by its name. */
export function RecordCell({ cell, quiet }: CellProps) {
  const { text, href } = partsOf(cell);
  if (!href) return text;
  return (
    <Link href={href} className={cellLinkClass(quiet)}>
      {text}
    </Link>
  );
}

/** A number to call. */
export function PhoneCell({ cell, quiet }: CellProps) {
  const { text, href } = partsOf(cell);
  return (
    <a href={href} className={`tabular-nums whitespace-nowrap ${cellLinkClass(quiet)}`}>
      {text}
    </a>
  );
}

/** An address to write to. */
export function EmailCell({ cell, quiet }: CellProps) {
  const { text } = partsOf(cell);
  return (
    <a href={`mailto:${text}`} className={cellLinkClass(quiet)}>
      {quiet ? text : <Address text={text} />}
    </a>
  );
}

/** A website, in a tab of its own. */
export function UrlCell({ cell, quiet }: CellProps) {
  const { text, href } = partsOf(cell);
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className={cellLinkClass(quiet)}>
      {quiet ? text : <Address text={text} />}
    </a>
  );
}

/** A long address breaks before its signs rather than before its last letter. */
const Address = ({ text }: { text: string }) =>
  text.split(/(?=[@./])/).map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
