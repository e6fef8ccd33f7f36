import type { Piece } from "@/lib/wiki/article";

const markClass = "rounded-check bg-accent-chip text-ink";

/** A text with the words that were searched for marked. */
export const Pieces = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, hit }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces stand in the order of the text, and one may come twice
    <Words key={at} text={text} hit={hit} />
  ));

const Words = ({ text, hit }: Piece) => (hit ? <mark className={markClass}>{text}</mark> : text);
