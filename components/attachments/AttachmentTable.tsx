"use client";

import { Download, Eye } from "lucide-react";
import { useState } from "react";
import { iconButtonClass } from "@/components/ui/buttonClass";
import { Dialog } from "@/components/ui/Dialog";
import { IconButton } from "@/components/ui/IconButton";
import { later } from "@/components/ui/later";
import { Table, Td, Th, Tr } from "@/components/ui/Table";
import { Tooltip } from "@/components/ui/Tooltip";
import type { Attachment } from "@/lib/attachments/attachment";
import { RemoveFile } from "./RemoveFile";

const { part } = later(() => import("./FilePreview"));
const FilePreview = part((module) => module.FilePreview);

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.5 } as const;

/** The files of a record: a press on the name looks at it where that can be done, else saves it. */
export function AttachmentTable({ files, mayRemove }: { files: readonly Attachment[]; mayRemove: boolean }) {
  const [seen, setSeen] = useState<Attachment | null>(null);
  return (
    <>
      <Table label="Attachments">
        <thead>
          <tr>
            <Th className="pl-5">Name</Th>
            <Th numeric>Size</Th>
            <Th className="max-md:hidden">Added by</Th>
            <Th className="max-md:hidden">Added</Th>
            <Th className="w-28">
              <span className="sr-only">Actions</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <Tr key={file.id}>
              <Td className="max-w-0 w-1/2 pl-5">
                <FileName file={file} onPreview={() => setSeen(file)} />
              </Td>
              <Td numeric className="whitespace-nowrap text-second">
                {file.size}
              </Td>
              <Td className="truncate text-second max-md:hidden">{file.addedBy}</Td>
              <Td className="whitespace-nowrap text-second max-md:hidden">{file.addedAt}</Td>
              <Td className="pr-5 text-right whitespace-nowrap">
                {file.preview && (
                  <IconButton
                    label={`Preview ${file.name}`}
                    onClick={() => setSeen(file)}
                    className="max-md:hidden"
                  >
                    <Eye {...icon} />
                  </IconButton>
                )}
                <Tooltip text={`Download ${file.name}`}>
                  <a
                    href={file.href}
                    download={file.name}
                    aria-label={`Download ${file.name}`}
                    className={iconButtonClass("quiet")}
                  >
                    <Download {...icon} />
                  </a>
                </Tooltip>
                {mayRemove && <RemoveFile file={file} />}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <Dialog
        title={seen?.name ?? ""}
        size={800}
        open={seen !== null}
        onOpenChange={(open) => !open && setSeen(null)}
      >
        {seen && <FilePreview file={seen} />}
      </Dialog>
    </>
  );
}

const nameClass =
  "block w-full truncate text-left leading-6 font-semibold text-ink underline-offset-2 hover:underline max-md:leading-11";

function FileName({ file, onPreview }: { file: Attachment; onPreview: () => void }) {
  if (file.preview)
    return (
      <button type="button" onClick={onPreview} className={nameClass}>
        {file.name}
      </button>
    );
  return (
    <a href={file.href} download={file.name} className={nameClass}>
      {file.name}
    </a>
  );
}
