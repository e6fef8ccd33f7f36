import type { ReactNode } from "react";
import { RichText } from "@/components/editor/RichText";
import { CellView } from "@/components/fields/cells/CellView";
import { Link } from "@/components/ui/Link";
import { kindLabels } from "@/lib/interactions/interaction";
import type { Shown } from "@/lib/records/shown";
import { SideFacts } from "./SideFacts";
import type { SidePanelProps } from "./side-tabs";

/** Who the case is for: contact and account, what was said to them last, and their other cases. */
export function ContactFacts({ pane }: SidePanelProps) {
  const { contact, account, otherCases } = pane.around;
  const [person] = contact?.rows ?? [];
  const [company] = account?.rows ?? [];
  return (
    <>
      <section className="border-b border-rule px-4 py-3">
        <h3 className="text-body font-semibold text-ink">
          {person ? <Name record={person} /> : "No contact yet"}
        </h3>
        {company && (
          <p className="mb-1.5 text-table">
            <Name record={company} />
          </p>
        )}
        <Known person={person} company={company} />
      </section>
      {otherCases && otherCases.rows.length > 0 && (
        <Block title="Other cases">
          {otherCases.rows.map((other) => (
            <li key={other.id} className="flex flex-col text-table">
              <Name record={other} />
              <CellView view="status" cell={other.cells.statusId ?? null} />
            </li>
          ))}
        </Block>
      )}
      {pane.recent.length > 0 && (
        <Block title="Recent activity">
          {pane.recent.map((item) => (
            <li key={item.id} className="text-table">
              <p className="text-meta text-second">
                {kindLabels[item.kind]} · {item.author} · {item.day}, {item.time}
              </p>
              <RichText html={item.html} className="line-clamp-2 text-ink" />
            </li>
          ))}
        </Block>
      )}
    </>
  );
}

function Known({ person, company }: { person?: Shown; company?: Shown }) {
  const { workPhone, mobilePhone, email } = person?.cells ?? {};
  const facts: [label: string, ReactNode][] = [
    ["Experience", company && <CellView view="experience" cell={company.cells.score ?? null} />],
    ["Value", company?.cells.valueCents && <CellView view="money" cell={company.cells.valueCents} />],
    [
      "Phone",
      (workPhone ?? mobilePhone) && <CellView view="phone" cell={workPhone ?? mobilePhone ?? null} />,
    ],
    ["Email", email && <CellView view="email" cell={email} />],
  ];
  return <SideFacts facts={facts} />;
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-b border-rule px-4 py-3">
      <h3 className="mb-1.5 text-table font-semibold text-ink">{title}</h3>
      <ul className="flex flex-col gap-2">{children}</ul>
    </section>
  );
}

const Name = ({ record }: { record: Shown }) => (
  <Link
    href={record.href}
    className="inline-flex min-h-6 max-w-full items-center text-link underline decoration-transparent underline-offset-2 hover:decoration-current max-md:min-h-11"
  >
    {record.name}
  </Link>
);
