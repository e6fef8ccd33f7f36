"use client";

import { Ellipsis, Pencil, Pin, PinOff, RefreshCw, Star, StarOff, Trash2 } from "lucide-react";
import { useRef, useState } from "react";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { IconButton } from "@/components/ui/IconButton";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/Menu";
import { Popover } from "@/components/ui/Popover";
import type { ViewState } from "@/lib/views/state";
import type { ViewTab } from "@/lib/views/view";
import { useViewActions } from "./useViewActions";
import { ViewForm } from "./ViewForm";

type ViewOptionsProps = Omit<ViewState, "views" | "current"> & { view: ViewTab; path: string };

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 };

/** What can be done with the view that is open. Whoever may not change it can still pin it or begin with it. */
export function ViewOptions({ view, path, changed, address, mayShare }: ViewOptionsProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [asked, ask] = useState<"edit" | "delete" | null>(null);
  const { update, mark, remove } = useViewActions(view, path);
  const layer = (which: "edit" | "delete") => ({
    ...{ anchor: button, align: "end" as const, open: asked === which },
    onOpenChange: (open: boolean) => ask(open ? which : null),
  });
  const editing = mayShare || view.shared ? "Rename or share" : "Rename";
  const trigger = (
    <IconButton ref={button} label={`Options of ${view.name}`}>
      <Ellipsis {...icon} />
    </IconButton>
  );
  return (
    <>
      <Menu trigger={trigger} align="end">
        {view.mayChange && changed && (
          <MenuItem icon={<RefreshCw {...icon} />} onSelect={() => update(address)}>
            Update view
          </MenuItem>
        )}
        {view.mayChange && (
          <MenuItem icon={<Pencil {...icon} />} onSelect={() => ask("edit")}>
            {editing}…
          </MenuItem>
        )}
        <MenuItem
          icon={view.pinned ? <PinOff {...icon} /> : <Pin {...icon} />}
          onSelect={() => mark({ pinned: !view.pinned })}
        >
          {view.pinned ? "Unpin" : "Pin as a tab"}
        </MenuItem>
        <MenuItem
          icon={view.isDefault ? <StarOff {...icon} /> : <Star {...icon} />}
          onSelect={() => mark({ isDefault: !view.isDefault })}
        >
          {view.isDefault ? "No longer my default" : "Make it my default"}
        </MenuItem>
        {view.mayChange && (
          <>
            <MenuSeparator />
            <MenuItem danger icon={<Trash2 {...icon} />} onSelect={() => ask("delete")}>
              Delete view
            </MenuItem>
          </>
        )}
      </Menu>
      <Popover title={`${editing} ${view.name}`} {...layer("edit")}>
        <ViewForm view={view} mayShare={mayShare} onDone={() => ask(null)} />
      </Popover>
      <ConfirmPopover
        {...layer("delete")}
        title={`Delete the view ${view.name}?`}
        description={view.shared ? "It goes for everybody. The records stay." : "The records stay."}
        confirmLabel="Delete"
        confirmAction={remove}
      />
    </>
  );
}
