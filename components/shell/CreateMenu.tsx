"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import type { KeyboardEvent, ReactElement } from "react";
import { TypeIcon } from "@/components/records/TypeIcon";
import { IconButton } from "@/components/ui/IconButton";
import { Menu, MenuLink } from "@/components/ui/Menu";
import { newPath } from "./new-path";
import { useLayer, useShell } from "./ShellContext";
import { useHint } from "./useHint";

type CreateMenuProps = { layer: "createAtTop" | "createAtFoot"; trigger?: ReactElement };

/** **Create**: the record types that this user may add. While it is open a type's letter chooses it. */
export function CreateMenu({ layer, trigger }: CreateMenuProps) {
  const { types, letterKeys, show } = useShell();
  const router = useRouter();
  const opening = useLayer(layer);
  const { hint, aria } = useHint("create");
  const addable = types.filter((type) => type.mayAdd);
  if (addable.length === 0) return null;
  const choose = (event: KeyboardEvent) => {
    const type = addable.find(({ key }) => key === event.key.toLowerCase());
    if (!letterKeys || !type || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    show(null);
    router.push(newPath(type.path));
  };
  // Neutral, so that the page's filled button stays alone.
  const plus = (
    <IconButton label="Create" keys={hint} aria-keyshortcuts={aria} variant="neutral" className="mr-2">
      <Plus aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
  return (
    <span className="contents" onKeyDownCapture={choose}>
      <Menu trigger={trigger ?? plus} align="end" {...opening}>
        {addable.map((type) => (
          <MenuLink
            key={type.name}
            href={newPath(type.path)}
            icon={<TypeIcon icon={type.icon} />}
            keys={letterKeys ? type.key?.toUpperCase() : undefined}
          >
            {type.one}
          </MenuLink>
        ))}
      </Menu>
    </span>
  );
}
