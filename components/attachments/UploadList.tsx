"use client";

import { CircleAlert, X } from "lucide-react";
import { IconButton } from "@/components/ui/IconButton";
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
            role="alert"
            className="flex min-h-9 items-center gap-2 bg-bad-bg px-5 py-1 text-table text-bad-ink"
          >
            <CircleAlert aria-hidden size={16} strokeWidth={1.5} className="shrink-0" />
            <span className="min-w-0 flex-1">
              <b className="font-semibold break-words">{upload.name}</b>: {upload.error}
            </span>
            <IconButton label={`Dismiss ${upload.name}`} onClick={() => dismiss(upload.key)}>
              <X aria-hidden size={16} strokeWidth={1.5} />
            </IconButton>
          </li>
        ) : (
          <li key={upload.key} className="flex min-h-9 items-center gap-3 px-5 text-table text-second">
            <span className="min-w-0 flex-1 truncate">{upload.name}</span>
            <progress
              aria-label={`Sending ${upload.name}`}
              value={upload.part}
              className="h-1.5 w-32 accent-accent"
            />
          </li>
        ),
      )}
    </ul>
  );
}
