"use client";

import { useEffect, useState } from "react";
import type { Attachment } from "@/lib/attachments/attachment";

/** A file to be looked at without saving it. */
export function FilePreview({ file }: { file: Attachment }) {
  if (file.preview === "pdf") return <Pdf file={file} />;
  // biome-ignore lint/performance/noImgElement: a file of theirs, which no optimiser may keep a copy of
  return <img src={file.href} alt={file.name} className="mx-auto max-h-[70dvh] max-w-full object-contain" />;
}

/**
 * The browser shows it with a reader of its own, out of reach of our page; our address only ever gives it to be saved.
 */
function Pdf({ file }: { file: Attachment }) {
  const { url, failed } = useBytes(file.href);
  if (failed) return <p className="text-body text-second">The file could not be loaded. Try again.</p>;
  if (!url) return <p className="text-body text-second">Loading…</p>;
  return (
    <iframe src={url} title={file.name} className="h-[70dvh] w-full rounded-control border border-rule" />
  );
}

/** The bytes at an address as a PDF under an address of their own, for as long as they are looked at. */
function useBytes(href: string) {
  const [state, setState] = useState<{ url?: string; failed?: true }>({});
  useEffect(() => {
    let url: string | undefined;
    const stop = new AbortController();
    fetch(`/${href.slice(1)}`, { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error("The file did not come.");
        url = URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: "application/pdf" }));
        setState({ url });
      })
      .catch(() => stop.signal.aborted || setState({ failed: true }));
    return () => {
      stop.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [href]);
  return state;
}
