"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useToast } from "@/components/ui/Toast";
import { sendFile } from "./send-file";

/** A file on its way to a record, or one that did not come through. */
export type Upload = { key: string; name: string; part: number; error: string | null };

type Limit = { bytes: number; text: string };

/** Sends files to a record one after the other. Those that cannot be taken stay, with the reason, until dismissed. */
export function useUploads(recordId: number, limit: Limit) {
  const router = useRouter();
  const toast = useToast();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const change = (key: string, more: Partial<Upload>) =>
    setUploads((last) => last.map((each) => (each.key === key ? { ...each, ...more } : each)));
  const dismiss = (key: string) => setUploads((last) => last.filter((each) => each.key !== key));

  async function sendOne(key: string, file: File): Promise<boolean> {
    const error =
      file.size > limit.bytes
        ? `A file may have ${limit.text} at most. This one is larger.`
        : await sendFile(recordId, file, (part) => change(key, { part }));
    if (error) change(key, { error });
    else dismiss(key);
    return !error;
  }

  const send = async (files: readonly File[]) => {
    const begun = files.map((file) => ({ key: crypto.randomUUID(), file }));
    setUploads((last) => [
      ...last,
      ...begun.map(({ key, file }) => ({ key, name: file.name, part: 0, error: null })),
    ]);
    let sent = 0;
    for (const { key, file } of begun) if (await sendOne(key, file)) sent++;
    if (sent === 0) return;
    toast.show(
      sent === 1 && begun.length === 1 ? `Attached ${begun[0]!.file.name}.` : `Attached ${sent} files.`,
    );
    router.refresh();
  };
  return { uploads, send, dismiss };
}
