import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { Field } from "@/components/ui/Field";
import { IconButton } from "@/components/ui/IconButton";
import { Input } from "@/components/ui/Input";
import { NumberInput } from "@/components/ui/NumberInput";
import { Select } from "@/components/ui/Select";
import { type Band, bandEnd, type Tone, tones } from "@/lib/experience/bands";
import type { RulesPartProps } from "./ScaleFields";
import { ToneDot, toneNames } from "./tones";

const mostBands = 12;

/** Name, beginning and colour of every band; each ends where the next begins. */
export function BandRows({ rules, change, saving }: RulesPartProps) {
  const { bands } = rules;
  const set = (place: number, values: Partial<Band>) =>
    change({ bands: bands.map((band, each) => (each === place ? { ...band, ...values } : band)) });
  const remove = (place: number) => change({ bands: bands.filter((_, each) => each !== place) });
  return (
    <>
      <ul className="flex flex-col gap-2">
        {bands.map((band, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a band has no other identity than its place
          <li key={place}>
            <BandRow
              {...{ band, place, rules, saving }}
              onChange={(values) => set(place, values)}
              onRemove={place > 0 ? () => remove(place) : undefined}
            />
          </li>
        ))}
      </ul>
      {bands.length < mostBands && (
        <Button
          className="self-start"
          icon={<Plus aria-hidden size={16} strokeWidth={1.5} />}
          onClick={() => change({ bands: [...bands, bandAbove(rules)] })}
        >
          Add band
        </Button>
      )}
    </>
  );
}

/** Half of what the last band has. */
function bandAbove({ bands, max }: RulesPartProps["rules"]): Band {
  const from = Math.ceil(((bands.at(-1)?.from ?? max) + max + 1) / 2);
  return { name: "", from: Math.min(max, from), tone: "strong" };
}

type BandRowProps = Pick<RulesPartProps, "rules" | "saving"> & {
  band: Band;
  place: number;
  onChange: (values: Partial<Band>) => void;
  onRemove?: () => void;
};

function BandRow({ band, place, rules, saving, onChange, onRemove }: BandRowProps) {
  const number = place + 1;
  const field = (key: keyof Band) => ({ ...saving.field(`bands.${place}.${key}`), hideLabel: true });
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Field label={`Band ${number} name`} className="min-w-36 flex-1" {...field("name")}>
        <Input
          value={band.name}
          maxLength={40}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
      <Field label={`Band ${number} from`} className="w-28" {...field("from")}>
        <NumberInput
          value={band.from}
          disabled={place === 0}
          onValueChange={(from) => from !== null && onChange({ from })}
        />
      </Field>
      <span className="min-w-16 py-2 text-body text-second tabular-nums">to {bandEnd(rules, place)}</span>
      <Field label={`Band ${number} colour`} className="w-36" {...field("tone")}>
        <Select
          options={tones.map((tone) => ({
            value: tone,
            label: toneNames[tone],
            icon: <ToneDot tone={tone} />,
          }))}
          value={band.tone}
          onValueChange={(tone) => onChange({ tone: tone as Tone })}
        />
      </Field>
      <span className="w-9 max-md:w-11">
        {onRemove && (
          <IconButton label={`Remove band ${number}`} size={36} variant="quiet" onClick={onRemove}>
            <X aria-hidden size={16} strokeWidth={1.5} />
          </IconButton>
        )}
      </span>
    </div>
  );
}
