import { Checkbox } from "@/components/ui/Checkbox";
import type { SplitOffer } from "@/lib/cases/split-offer";

type InteractionChoiceProps = {
  offer: SplitOffer;
  chosen: ReadonlySet<number>;
  onChange: (chosen: ReadonlySet<number>) => void;
  /** Of the first box, which has the focus when something is wrong. */
  id: string;
  error?: string;
};

/** What was said on a case, to be chosen from, in its order. */
export function InteractionChoice({ offer, chosen, onChange, id, error }: InteractionChoiceProps) {
  const { interactions, more } = offer;
  const choose = (interactionId: number, on: boolean) =>
    onChange(new Set(on ? [...chosen, interactionId] : [...chosen].filter((each) => each !== interactionId)));
  return (
    <fieldset aria-describedby={error && `${id}wrong`} className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 text-meta font-semibold text-ink">What goes to the new case</legend>
      {more && <p className="text-meta text-muted">The latest {interactions.length} are offered.</p>}
      <ul className="max-h-64 overflow-y-auto rounded-control border border-rule-strong px-3">
        {interactions.map((each, nth) => (
          <li key={each.id} className="border-b border-rule py-1.5 last:border-0">
            <Checkbox
              id={nth === 0 ? id : undefined}
              label={each.text}
              description={each.about}
              checked={chosen.has(each.id)}
              aria-invalid={error ? true : undefined}
              onChange={({ target }) => choose(each.id, target.checked)}
            />
          </li>
        ))}
      </ul>
      {error && (
        <p id={`${id}wrong`} className="text-meta text-bad-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}
