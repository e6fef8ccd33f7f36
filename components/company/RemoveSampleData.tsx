"use client";

import { useState } from "react";
import { useSave } from "@/components/form/use-save";
import { Button } from "@/components/ui/Button";
import { Dialog, DialogClose } from "@/components/ui/Dialog";
import { FormErrors } from "@/components/ui/FormErrors";
import { SectionHeading } from "@/components/ui/SectionHeading";
import { useToast } from "@/components/ui/Toast";
import { removeSampleDataAction } from "@/lib/company/actions";

/** **Remove sample data**, after a question that says how far it goes. */
export function RemoveSampleData() {
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const { save, pending, errors } = useSave(removeSampleDataAction, () => {
    setOpen(false);
    toast.show("The sample data is gone.");
  });
  const footer = (
    <>
      <DialogClose render={<Button size={36}>Cancel</Button>} />
      <Button size={36} variant="danger" pending={pending} onClick={() => save(undefined)}>
        Remove for good
      </Button>
    </>
  );
  return (
    <section className="flex flex-col items-start gap-2">
      <SectionHeading>Sample data</SectionHeading>
      <p className="text-second">Rapport was set up with a sample business to try everything on.</p>
      <Dialog
        trigger={<Button variant="danger">Remove sample data</Button>}
        {...{ open, footer }}
        onOpenChange={setOpen}
        size={400}
        title="Remove sample data?"
        description="The sample records go for good, with everything on them, and the sample articles, macros and texts that nobody changed. What people made stays."
      >
        <FormErrors errors={errors} title="It was not removed" />
      </Dialog>
    </section>
  );
}
