"use client";

import { CircleAlert, X } from "lucide-react";
import { IconButton } from "@/components/ui/IconButton";
import { ProgressBar } from "@/components/ui/ProgressBar";
import type { Upload } from "./use-uploads";

type UploadListProps = { uploads: readonly Upload[]; dismiss: (key: string) => void };

/** What is on its way, and what could not be taken and why. */
export function UploadList({ uploads, dismiss }: UploadListProps) {
  return (
    <ul aria-label="Uploads" className="empty:hidden">
      {uploads.map((upload) =>
        upload.error ? (
          <li
            key={upload.key}
            className="flex min-h-9 items-center gap-2 bg-bad-bg px-5 py-1 text-table text-bad-ink"
          >
            <CircleAlert aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
            <span role="alert" className="min-w-0 flex-1">
              <b className="font-semibold break-words">{upload.name}</b>: {upload.error}
            </span>
            <IconButton label={`Dismiss ${upload.name}`} onClick={() => dismiss(upload.key)}>
              <X aria-hidden size={16} strokeWidth={1.5} />
            </IconButton>
          </li>
        ) : (
          <li key={upload.key} className="flex min-h-9 items-center gap-3 px-5 text-table text-second">
            <span className="min-w-0 flex-1 truncate">{upload.name}</span>
            <div className="w-32 shrink-0">
              <ProgressBar label={`Sending ${upload.name}`} done={upload.part} total={1} />
            </div>
          </li>
        ),
      )}
    </ul>
  );
}
