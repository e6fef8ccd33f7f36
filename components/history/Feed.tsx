import type { Interaction } from "@/lib/interactions/interaction";
import { Entry } from "./Entry";
import type { Composing } from "./HistoryPane";

/** A history by days, oldest first, with a thin spine through each day. */
export function Feed({ items, composing }: { items: readonly Interaction[]; composing: Composing }) {
  return byDay(items).map(({ day, items: ofDay }) => (
    <section key={`${day}${ofDay[0]!.id}`} className="mb-4">
      <h3 className="mb-2 text-meta text-second">{day}</h3>
      <ol>
        {ofDay.map((item) => (
          <Entry key={item.id} item={item} composing={composing} />
        ))}
      </ol>
    </section>
  ));
}

function byDay(items: readonly Interaction[]): { day: string; items: Interaction[] }[] {
  const days: { day: string; items: Interaction[] }[] = [];
  for (const item of items) {
    const last = days.at(-1);
    if (last?.day === item.day) last.items.push(item);
    else days.push({ day: item.day, items: [item] });
  }
  return days;
}
