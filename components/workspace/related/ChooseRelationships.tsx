"use client";

import { ChevronDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { Button } from "@/components/ui/Button";
import { Menu, MenuCheckbox } from "@/components/ui/Menu";
import { showCookie } from "./related-address";

type ChooseRelationshipsProps = {
  type: string;
  path: string;
  relations: readonly { key: string; label: string }[];
  shown: readonly string[];
};

/** Which relations a record's Related shows. The address keeps it, and the browser for the next record of the type. */
export function ChooseRelationships({ type, path, relations, shown }: ChooseRelationshipsProps) {
  const router = useRouter();
  const [now, setNow] = useOptimistic(shown);
  const [, startTransition] = useTransition();
  const toggle = (key: string, on: boolean) =>
    startTransition(() => {
      const next = relations
        .map((relation) => relation.key)
        .filter((each) => (each === key ? on : now.includes(each)));
      setNow(next);
      keep(type, next.length === relations.length ? null : next.join(","));
      router.replace(next.length === relations.length ? path : `${path}?show=${next.join(",")}`, {
        scroll: false,
      });
    });
  const trigger = (
    <Button>
      Choose relationships
      <ChevronDown aria-hidden size={16} strokeWidth={1.5} />
    </Button>
  );
  return (
    <Menu trigger={trigger} align="end">
      {relations.map(({ key, label }) => (
        <MenuCheckbox key={key} checked={now.includes(key)} onCheckedChange={(on) => toggle(key, on)}>
          {label}
        </MenuCheckbox>
      ))}
    </Menu>
  );
}

/** For the server, which draws the next record of the type. All of them is the same as no choice. */
function keep(type: string, shown: string | null): void {
  const life = shown === null ? 0 : 31_536_000;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser that we serve
  document.cookie = `${showCookie(type)}=${encodeURIComponent(shown ?? "")}; path=/; max-age=${life}; samesite=lax`;
}
