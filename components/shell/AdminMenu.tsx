"use client";

import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { Input } from "@/components/ui/Input";
import { Link } from "@/components/ui/Link";
import type { AdminPlace } from "@/lib/admin/pages";
import { MenuEntry, MenuSection } from "./MenuEntry";
import { useShell } from "./ShellContext";

/** The pages of Administration Tools in their groups, with a field that finds a setting among them. */
export function AdminMenu() {
  const { adminPlaces, licensed } = useShell();
  const [wanted, setWanted] = useState("");
  const found = adminPlaces.filter((place) => isAbout(place, wanted));
  return (
    <nav aria-label="Administration Tools" className="pt-2">
      {licensed && (
        <Link
          href="/"
          className="mb-2 flex min-h-7.5 items-center gap-2.5 rounded-control px-2.5 text-table text-second hover:text-ink max-md:min-h-11"
        >
          <ArrowLeft aria-hidden size={16} strokeWidth={1.5} /> Back to CRM
        </Link>
      )}
      <Input
        type="search"
        aria-label="Find a setting"
        placeholder="Find a setting"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {[...Map.groupBy(found, (place) => place.group)].map(([group, places]) => (
        <MenuSection key={group} label={group}>
          {places.map((place) => (
            <MenuEntry key={place.page} href={place.path}>
              {place.label}
            </MenuEntry>
          ))}
        </MenuSection>
      ))}
      <p role="status" className="px-2.5 py-3 text-table text-muted empty:hidden">
        {found.length === 0 && "No setting has this name."}
      </p>
    </nav>
  );
}

const isAbout = ({ label, group, words }: AdminPlace, wanted: string) =>
  `${label} ${group} ${words}`.toLowerCase().includes(wanted.trim().toLowerCase());
