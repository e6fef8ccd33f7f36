"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Banner } from "@/components/ui/Banner";
import { Button } from "@/components/ui/Button";
import { ConfirmPopover } from "@/components/ui/ConfirmPopover";
import { useToast } from "@/components/ui/Toast";
import { failureOf } from "@/lib/failure";
import { deleteArticleAction } from "@/lib/wiki/actions";

/** The last section of the page: takes the article away for good. */
export function DeleteArticle({ id, title }: { id: number; title: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const router = useRouter();
  const toast = useToast();

  async function remove() {
    const failure = failureOf(await deleteArticleAction({ id }));
    setRefusal(failure?.message ?? null);
    if (failure) return;
    toast.show(`Deleted ${title}.`);
    router.replace("/admin/wiki");
  }

  return (
    <section aria-label="Delete" className="flex flex-col items-start gap-2 border-rule border-t px-5 py-4">
      {refusal && <Banner tone="bad">{refusal}</Banner>}
      <ConfirmPopover
        trigger={<Button>Delete article</Button>}
        title={`Delete ${title}?`}
        description="It is gone for good, for its readers too. To hide it only, unpublish it."
        confirmLabel="Delete"
        confirmAction={remove}
      />
    </section>
  );
}
