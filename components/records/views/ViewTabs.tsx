"use client";

import { ChevronDown, Users } from "lucide-react";
import { Button } from "@/components/ui/Button";
import { Link } from "@/components/ui/Link";
import { Menu, MenuLink } from "@/components/ui/Menu";
import { tabInView } from "@/components/ui/tab-in-view";
import type { ViewState } from "@/lib/views/state";
import { useListNavigation } from "../ListNavigation";
import { ViewOptions } from "./ViewOptions";

type ViewTabsProps = ViewState & { path: string };

const tabClass =
  "relative flex min-h-9 shrink-0 items-center gap-1.5 text-table text-second -outline-offset-2 after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:after:bg-accent max-md:min-h-11";

/** The ways to the saved views of a list: the pinned ones and the one that is open as tabs, all of them in a menu. */
export function ViewTabs({ path, views, current, ...state }: ViewTabsProps) {
  if (views.length === 0) return null;
  const begins = views.some(({ isDefault }) => isDefault);
  const tabs = views.filter((view) => view.pinned || view.id === current?.id);
  return (
    <div className="mb-2.5 flex flex-wrap items-center gap-x-4 border-b border-rule px-5">
      <nav aria-label="Views" className="flex min-w-0 flex-1 gap-5 overflow-x-auto">
        <Tab href={begins ? `/${path}?view=all` : `/${path}`} current={current === null}>
          All
        </Tab>
        {tabs.map((view) => (
          <Tab key={view.id} href={view.href} current={view.id === current?.id}>
            {view.name}
            {view.shared && <Shared />}
          </Tab>
        ))}
      </nav>
      {current && <ViewOptions key={current.id} view={current} path={path} {...state} />}
      <Menu
        align="end"
        trigger={
          <Button variant="quiet">
            All views
            <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
          </Button>
        }
      >
        {views.map(({ id, name, href, shared, by, isDefault }) => (
          <MenuLink key={id} href={href}>
            <span className="block truncate">{name}</span>
            <span className="block text-meta text-muted">
              {[shared ? "Shared" : "Private", by && `by ${by}`, isDefault && "your default"]
                .filter(Boolean)
                .join(", ")}
            </span>
          </MenuLink>
        ))}
      </Menu>
    </div>
  );
}

type TabProps = { href: string; current: boolean; children: React.ReactNode };

function Tab({ href, current, children }: TabProps) {
  const { go } = useListNavigation();
  return (
    <Link
      ref={current ? tabInView : undefined}
      href={href}
      scroll={false}
      aria-current={current ? "page" : undefined}
      onNavigate={(event) => {
        event.preventDefault();
        go(href);
      }}
      className={tabClass}
    >
      {children}
    </Link>
  );
}

function Shared() {
  return (
    <>
      <Users aria-hidden size={14} strokeWidth={1.5} />
      <span className="sr-only">(shared)</span>
    </>
  );
}
