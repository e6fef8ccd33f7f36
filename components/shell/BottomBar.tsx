"use client";

import { Ellipsis, House, type LucideIcon, Plus, Rows3, Search } from "lucide-react";
import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";
import { useUnread } from "@/components/notifications/useUnread";
import { Link } from "@/components/ui/Link";
import { shownUnread } from "@/lib/notifications/notification";
import { CreateMenu } from "./CreateMenu";
import { MoreMenu } from "./MoreMenu";
import { useShell } from "./ShellContext";
import { fetchPalette } from "./ShellLayers";

const itemClass =
  "flex min-h-14 min-w-0 flex-1 flex-col items-center justify-center gap-1 text-meta text-second -outline-offset-2 aria-[current]:font-semibold aria-[current]:text-link";

/** The frame of a phone: the same things as rail and top bar, in reach of a thumb. */
export function BottomBar() {
  const { licensed, types, show, layer } = useShell();
  const path = usePathname();
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-frame flex border-t border-rule-strong bg-sheet pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {licensed && (
        <Link href="/" aria-current={path === "/" ? "page" : undefined} className={itemClass}>
          <Face icon={House} label="Home" />
        </Link>
      )}
      <Tab
        icon={Rows3}
        label={path.startsWith("/admin") ? "Settings" : "Records"}
        aria-expanded={layer === "menu"}
        aria-haspopup="dialog"
        aria-current={path === "/" ? undefined : "true"}
        onClick={() => show("menu")}
      />
      {licensed && (
        <Tab icon={Search} label="Search" onPointerEnter={fetchPalette} onClick={() => show("palette")} />
      )}
      {types.some((type) => type.mayAdd) && (
        <CreateMenu layer="createAtFoot" trigger={<Tab icon={Plus} label="Create" />} />
      )}
      <MoreMenu trigger={<MoreTab />} />
    </nav>
  );
}

type FaceProps = { icon: LucideIcon; label: string; marked?: boolean };

/** **More**, with a dot while there are notifications to read in it. */
function MoreTab(props: ComponentProps<"button">) {
  const unread = useUnread();
  const description = unread > 0 ? `${shownUnread(unread)} notifications unread` : undefined;
  return <Tab {...props} icon={Ellipsis} label="More" marked={unread > 0} aria-description={description} />;
}

function Tab({ icon, label, marked, ...rest }: FaceProps & ComponentProps<"button">) {
  return (
    <button type="button" {...rest} className={itemClass}>
      <Face icon={icon} label={label} marked={marked} />
    </button>
  );
}

function Face({ icon: Icon, label, marked }: FaceProps) {
  return (
    <>
      <span className="relative">
        <Icon aria-hidden size={20} strokeWidth={1.5} />
        {marked && (
          <span aria-hidden className="absolute -top-0.5 -right-1.5 size-2 rounded-full bg-accent" />
        )}
      </span>
      {label}
    </>
  );
}
