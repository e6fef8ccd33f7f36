"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Escalated } from "@/components/cases/Escalated";
import { CellView } from "@/components/fields/cells/CellView";
import { useKeys } from "@/components/shell/KeysProvider";
import { useShell } from "@/components/shell/ShellContext";
import { Banner } from "@/components/ui/Banner";
import { ButtonLink } from "@/components/ui/Button";
import { DescriptionList, DescriptionRow } from "@/components/ui/DescriptionList";
import { IconButton } from "@/components/ui/IconButton";
import { Skeleton } from "@/components/ui/Skeleton";
import { headlineOf } from "@/components/workspace/headline";
import { WatchButton } from "@/components/workspace/WatchButton";
import type { Neighbours } from "@/lib/records/neighbours";
import type { Preview } from "@/lib/records/preview";
import { usePreviewed } from "./usePreviewed";

export type PreviewPanelProps = {
  type: { name: string; one: string };
  id: number;
  /** Whom it stands between. */
  beside: Neighbours;
  /** When this changes, it is read anew. */
  among: unknown;
  /** What is known sooner than the panel itself has read it. */
  watched?: boolean;
  /** The panel was asked for by a button, and takes the focus; by the keyboard the row keeps it. */
  takesFocus: boolean;
  onShow: (id: number) => void;
  onClose: () => void;
};

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** A record beside the others that it was looked up among, which can be walked on underneath. */
export function PreviewPanel({ type, id, beside, among, watched, ...rest }: PreviewPanelProps) {
  const { takesFocus, onShow, onClose } = rest;
  const heading = useRef<HTMLHeadingElement>(null);
  const { preview, failed, retry } = usePreviewed(type.name, id, among);
  const { readOnly } = useShell();
  const there = preview !== null;
  useKeys({ close: onClose });
  useEffect(() => {
    if (takesFocus && there) heading.current?.focus();
  }, [takesFocus, there]);
  const go = (to: number | null) => to !== null && onShow(to);
  return (
    <aside
      aria-label={`Preview of ${preview?.name ?? `the ${type.one.toLowerCase()}`}`}
      aria-busy={preview !== null && preview.id !== id}
      className="fixed inset-0 z-drawer flex flex-col bg-sheet text-ink shadow-float md:top-(--frame-top) md:left-auto md:w-105"
    >
      <header className="flex items-center gap-1 border-b border-rule py-2 pr-3 pl-5">
        <h2 ref={heading} tabIndex={-1} className="min-w-0 flex-1 truncate text-pane font-semibold">
          {preview?.name ?? type.one}
        </h2>
        <IconButton
          label="Previous"
          aria-disabled={beside.previous === null}
          onClick={() => go(beside.previous)}
        >
          <ChevronUp {...icon} />
        </IconButton>
        <IconButton label="Next" aria-disabled={beside.next === null} onClick={() => go(beside.next)}>
          <ChevronDown {...icon} />
        </IconButton>
        <IconButton label="Close preview" onClick={onClose}>
          <X {...icon} />
        </IconButton>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and may hold nothing that takes the focus */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-5 py-3 -outline-offset-2">
        {failed && (
          <Banner tone="bad" onRetry={retry}>
            {failed}
          </Banner>
        )}
        {!preview && !failed && <Skeleton className="h-64" />}
        {preview?.escalated && (
          <p className="mb-2">
            <Escalated />
          </p>
        )}
        {preview && <Facts type={type.name} preview={preview} />}
      </div>
      {preview && (
        <footer className="flex justify-end gap-2 border-t border-rule px-5 py-3">
          {!readOnly && <WatchButton id={preview.id} watching={watched ?? preview.watched} />}
          {preview.mayEdit && <ButtonLink href={`${preview.href}/details?edit=1`}>Edit</ButtonLink>}
          <ButtonLink href={preview.href}>Open</ButtonLink>
        </footer>
      )}
    </aside>
  );
}

function Facts({ type, preview: { sections } }: { type: string; preview: Preview }) {
  const head = headlineOf(type);
  const facts = sections.flatMap((section) => section.facts);
  return (
    <>
      <dl className="flex flex-wrap items-center gap-x-5 gap-y-1 text-table text-second">
        {head.flatMap((key) => {
          const fact = facts.find((each) => each.key === key);
          return fact ? (
            <div key={key}>
              <dt className="sr-only">{fact.label}</dt>
              <dd>
                <CellView view={fact.view} cell={fact.cell} full />
              </dd>
            </div>
          ) : (
            []
          );
        })}
      </dl>
      {sections.map(({ title, facts: own }) => {
        const rest = own.filter(({ key }) => !head.includes(key));
        return rest.length === 0 ? null : (
          <section key={title} className="mt-4">
            <h3 className="mb-1 text-body font-semibold">{title}</h3>
            <DescriptionList>
              {rest.map(({ key, label, view, cell }) => (
                <DescriptionRow key={key} term={label}>
                  <CellView view={view} cell={cell} full />
                </DescriptionRow>
              ))}
            </DescriptionList>
          </section>
        );
      })}
    </>
  );
}
