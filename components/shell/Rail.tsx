"use client";

import { House, Inbox, type LucideIcon } from "lucide-react";
import { usePathname } from "next/navigation";
import { Link } from "@/components/ui/Link";
import { useShell } from "./ShellContext";

/** The applications at the far left. */
export function Rail() {
  const { company, licensed, types } = useShell();
  const path = usePathname();
  const crm = types[0];
  return (
    <nav
      aria-label="Applications"
      className="sticky top-0 flex h-dvh w-14 shrink-0 flex-col items-center gap-1 overflow-y-auto bg-rail py-2.5 max-md:hidden"
    >
      <span
        aria-hidden
        className="mb-2.5 grid size-7 shrink-0 place-items-center rounded-control bg-accent-tint text-body font-title text-accent-ink select-none forced-colors:border"
      >
        {company.slice(0, 1).toUpperCase()}
      </span>
      {licensed && <Application href="/" icon={House} label="Home" current={path === "/"} />}
      {crm && (
        <Application
          href={`/${crm.path}`}
          icon={Inbox}
          label="CRM"
          current={path !== "/" && !path.startsWith("/admin")}
        />
      )}
    </nav>
  );
}

type ApplicationProps = { href: string; icon: LucideIcon; label: string; current: boolean };

function Application({ href, icon: Icon, label, current }: ApplicationProps) {
  return (
    <Link
      href={href}
      aria-current={current ? "true" : undefined}
      className="flex w-12 flex-col items-center gap-1 rounded-control py-1.5 text-rail text-rail-mut -outline-offset-2 hover:text-rail-ink aria-[current]:bg-rail-current aria-[current]:text-rail-ink forced-colors:aria-[current]:border"
    >
      <Icon aria-hidden size={16} strokeWidth={1.5} />
      {label}
    </Link>
  );
}
