"use client";

import { Paperclip } from "lucide-react";
import { type ComponentProps, type DragEvent, useRef, useState } from "react";
import { usePageCommands } from "@/components/shell/page-commands";
import { Button } from "@/components/ui/Button";
import { cx } from "@/components/ui/cx";
import { SectionHeading } from "@/components/ui/SectionHeading";
import type { Attachment } from "@/lib/attachments/attachment";
import { AttachmentTable } from "./AttachmentTable";
import { UploadList } from "./UploadList";
import { useUploads } from "./use-uploads";

type AttachmentSectionProps = {
  recordId: number;
  files: readonly Attachment[];
  /** Whether the viewer may add and remove. */
  mayChange: boolean;
  limit: { bytes: number; text: string };
};

/** The files on a record. They can be dropped anywhere on it, or chosen. */
export function AttachmentSection({ recordId, files, mayChange, limit }: AttachmentSectionProps) {
  const { uploads, send, dismiss } = useUploads(recordId, limit);
  const { over, ears } = useDrop(mayChange ? send : null);
  return (
    <section
      aria-label="Attachments"
      {...ears}
      className={cx(
        "border-b border-rule pt-3 pb-2 -outline-offset-2",
        over && "bg-accent-soft outline-2 outline-accent outline-dashed",
      )}
    >
      <SectionHeading
        className="px-5"
        aside={<span className="tabular-nums">{files.length}</span>}
        actions={mayChange && <Choose send={send} />}
      >
        Attachments
      </SectionHeading>
      <UploadList uploads={uploads} dismiss={dismiss} />
      {files.length > 0 && <AttachmentTable files={files} mayRemove={mayChange} />}
      {files.length === 0 && (
        <p className="px-5 py-2 text-body text-muted">
          No files yet.{mayChange && ` Drop some here, up to ${limit.text} each.`}
        </p>
      )}
    </section>
  );
}

type Send = (files: readonly File[]) => void;

function Choose({ send }: { send: Send }) {
  const input = useRef<HTMLInputElement>(null);
  usePageCommands([
    { label: "Attach files", run: () => input.current?.click(), words: "add upload attachment" },
  ]);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ target }) => {
          send([...(target.files ?? [])]);
          // The same file may be chosen again after it was mended.
          target.value = "";
        }}
      />
      <Button
        icon={<Paperclip aria-hidden size={16} strokeWidth={1.5} />}
        onClick={() => input.current?.click()}
      >
        Attach files
      </Button>
    </>
  );
}

type Ears = Pick<ComponentProps<"section">, "onDragOver" | "onDragLeave" | "onDrop">;

/** Whether files are held over it, and what listens for them; nothing for who may not add any. */
function useDrop(send: Send | null): { over: boolean; ears: Ears } {
  const [over, setOver] = useState(false);
  if (!send) return { over: false, ears: {} };
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes("Files");
  const onDragOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(true);
  };
  const onDragLeave = ({ currentTarget, relatedTarget }: DragEvent) =>
    currentTarget.contains(relatedTarget as Node | null) || setOver(false);
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setOver(false);
    send([...event.dataTransfer.files]);
  };
  return { over, ears: { onDragOver, onDragLeave, onDrop } };
}
