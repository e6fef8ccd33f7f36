"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { KeyName } from "@/components/shell/keys";
import { useHint } from "@/components/shell/useHint";
import { ButtonLink } from "@/components/ui/Button";
import { iconButtonClass } from "@/components/ui/buttonClass";
import { ChoiceLink, ChoiceLinks } from "@/components/ui/ChoiceLinks";
import { Link } from "@/components/ui/Link";
import { Tooltip } from "@/components/ui/Tooltip";
import { type CalendarAddress, calendarHref, calendarViews, stepped } from "@/lib/calendar/address";

type CalendarBarProps = { address: CalendarAddress; today: string };

const viewLabels = { month: "Month", week: "Week", agenda: "Agenda" };
const periods = { month: "month", week: "week", agenda: "two weeks" };
const whoLabels = { mine: "Mine", team: "My team" } as const;

/** The ways to other days, to other views, and to whose it is. Each is an address. */
export function CalendarBar({ address, today }: CalendarBarProps) {
  const href = (more: Partial<CalendarAddress>) => calendarHref({ ...address, ...more });
  const period = periods[address.view];
  return (
    <>
      <div className="flex items-center gap-1">
        <Step name="calendarPrevious" label={`Previous ${period}`} href={href({ day: stepped(address, -1) })}>
          <ChevronLeft aria-hidden size={16} strokeWidth={1.5} />
        </Step>
        <ButtonLink href={href({ day: today })}>Today</ButtonLink>
        <Step name="calendarNext" label={`Next ${period}`} href={href({ day: stepped(address, 1) })}>
          <ChevronRight aria-hidden size={16} strokeWidth={1.5} />
        </Step>
      </div>
      <ChoiceLinks label="View" className="max-md:order-last">
        {calendarViews.map((view) => (
          <ChoiceLink key={view} href={href({ view })} current={view === address.view}>
            {viewLabels[view]}
          </ChoiceLink>
        ))}
      </ChoiceLinks>
      <ChoiceLinks label="Whose" className="max-md:order-last">
        {(["mine", "team"] as const).map((who) => (
          <ChoiceLink key={who} href={href({ who })} current={who === address.who}>
            {whoLabels[who]}
          </ChoiceLink>
        ))}
      </ChoiceLinks>
    </>
  );
}

type StepProps = { name: KeyName; label: string; href: string; children: ReactNode };

function Step({ name, label, href, children }: StepProps) {
  const { hint, aria } = useHint(name);
  return (
    <Tooltip text={label} keys={hint}>
      <Link href={href} aria-label={label} aria-keyshortcuts={aria} className={iconButtonClass("neutral")}>
        {children}
      </Link>
    </Tooltip>
  );
}
