import { Link } from "@/components/ui/Link";
import type { ScoreMove } from "@/lib/experience/moves";

/** Why a score moved, with the case that the sentence names as a way there. */
export function MoveSentence({
  move: { sentence, case: of },
}: {
  move: Pick<ScoreMove, "sentence" | "case">;
}) {
  if (!of) return sentence;
  const at = sentence.lastIndexOf(of.number);
  return (
    <>
      {sentence.slice(0, at)}
      <Link
        href={`/cases/${of.id}`}
        title={of.name}
        className="whitespace-nowrap text-link underline underline-offset-2"
      >
        {of.number}
      </Link>
      {sentence.slice(at + of.number.length)}
    </>
  );
}
