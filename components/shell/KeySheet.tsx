"use client";

import { Dialog } from "@/components/ui/Dialog";
import { Kbd } from "@/components/ui/Kbd";
import { type KeyEntry, keyGroups, keys, typeKeys, written } from "./keys";
import { useShell } from "./ShellContext";

type KeySheetProps = { open: boolean; onOpenChange: (open: boolean) => void };

/** Every key there is, by where it works. */
export function KeySheet(props: KeySheetProps) {
  const { types, letterKeys } = useShell();
  const entries: KeyEntry[] = [...Object.values(keys), ...types.flatMap(typeKeys)];
  return (
    <Dialog {...props} title="Keyboard shortcuts" size={800}>
      {!letterKeys && (
        <p className="mb-3 text-second">
          Single-letter shortcuts are switched off in your profile; the others work.
        </p>
      )}
      {/* It can be taller than the window, and is scrolled by keys once it has the focus. */}
      <section
        aria-label="Keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        tabIndex={0}
        className="grid gap-x-8 gap-y-4 md:grid-cols-2 md:grid-rows-[auto_auto_1fr]"
      >
        {keyGroups.map((group) => (
          <section key={group} className="md:first:row-span-3">
            <h3 className="mb-1 font-semibold">{group}</h3>
            <dl>
              {entries
                .filter((entry) => entry.group === group)
                .map((entry) => (
                  <Row key={`${entry.does}${entry.keys[0]}`} {...entry} />
                ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  );
}

function Row({ does, keys: either }: KeyEntry) {
  return (
    <div className="flex items-center justify-between gap-4 border-b border-rule py-1 text-table">
      <dt>{does}</dt>
      <dd className="flex shrink-0 gap-2">
        {either.map((key) => (
          <Kbd key={key} keys={written(key)} />
        ))}
      </dd>
    </div>
  );
}
