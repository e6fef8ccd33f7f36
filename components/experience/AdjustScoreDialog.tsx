"use client";

import { useState } from "react";
import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { later } from "@/components/ui/later";

const { fetch, part } = later(() => import("./AdjustScoreForm"));
const AdjustScoreForm = part((module) => module.AdjustScoreForm);

/** The button **Adjust score** and its dialog. Draw it only for whoever has the ability; the verb asks again. */
export function AdjustScoreDialog({ accountId }: { accountId: number }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={
        <Button onPointerEnter={fetch} onFocus={fetch}>
          Adjust score
        </Button>
      }
      title="Adjust score"
      description="Everyone who sees the score can read the reason."
      size={400}
      open={open}
      onOpenChange={setOpen}
    >
      <AdjustScoreForm accountId={accountId} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
