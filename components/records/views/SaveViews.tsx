"use client";

import { Bookmark } from "lucide-react";
import { useState } from "react";
import { useShell } from "@/components/shell/ShellContext";
import { Button } from "@/components/ui/Button";
import { Popover } from "@/components/ui/Popover";
import type { ViewState } from "@/lib/views/state";
import { NewViewForm } from "./NewViewForm";
import { useViewActions } from "./useViewActions";

type SaveViewsProps = { type: string; path: string; views: ViewState };

/** **Save view**: what the list shows, under a name; and in a view that was changed, **Update view**. */
export function SaveViews({ type, path, views: { current, changed, address, mayShare } }: SaveViewsProps) {
  const [open, setOpen] = useState(false);
  const { readOnly } = useShell();
  if (readOnly || (current && !changed)) return null;
  const trigger = (
    <Button variant="quiet" icon={<Bookmark aria-hidden size={16} strokeWidth={1.5} />}>
      Save view
    </Button>
  );
  return (
    <>
      {current?.mayChange && <UpdateView view={current} path={path} address={address} />}
      <Popover title="Save view" trigger={trigger} open={open} onOpenChange={setOpen}>
        <NewViewForm
          {...{ type, address, mayShare }}
          fromId={current?.id ?? 0}
          onDone={() => setOpen(false)}
        />
      </Popover>
    </>
  );
}

type UpdateViewProps = { view: NonNullable<ViewState["current"]>; path: string; address: string };

function UpdateView({ view, path, address }: UpdateViewProps) {
  const { update } = useViewActions(view, path);
  return (
    <Button variant="quiet" onClick={() => update(address)}>
      Update view
    </Button>
  );
}
