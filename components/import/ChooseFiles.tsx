"use client";

import { FolderOpen, Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/Button";
import { cx } from "@/components/ui/cx";
import { type FormError, FormErrors } from "@/components/ui/FormErrors";
import { ProgressBar } from "@/components/ui/ProgressBar";
import { droppedTables, tablesIn } from "./dropped-files";
import { type Sending, sendFiles } from "./send-files";

const none: readonly FormError[] = [];

/** Where files are dropped or chosen. They are sent at once, and the page of the import opens. */
export function ChooseFiles() {
  const router = useRouter();
  const [sending, setSending] = useState<Sending | null>(null);
  const [errors, setErrors] = useState<readonly FormError[]>(none);
  const [over, setOver] = useState(false);

  async function send(files: File[]) {
    if (files.length === 0) return setErrors([{ message: "There is no CSV file among these." }]);
    setErrors(none);
    setSending({ sent: 0, total: files.reduce((sum, { size }) => sum + size, 0), name: files[0]!.name });
    const sent = await sendFiles(files, setSending);
    setSending(null);
    if ("failure" in sent) setErrors([{ message: sent.failure }]);
    else router.push(`/admin/import/${sent.importId}`);
  }
  async function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    await send(await droppedTables(event.dataTransfer));
  }
  return (
    <section aria-label="Choose files" className="flex flex-col gap-3">
      <FormErrors errors={errors} title="Nothing was imported" />
      {/* Dropping is for the mouse; the buttons within do the same. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          "flex flex-col items-start gap-3 rounded-control border border-dashed border-rule-strong p-5",
          over && "bg-accent-soft",
        )}
      >
        {sending ? <SendingLine {...sending} /> : <Choices onChosen={send} />}
      </div>
    </section>
  );
}

function Choices({ onChosen }: { onChosen: (files: File[]) => void }) {
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <>
      <p className="text-second">
        Drop CSV files or a folder here. Commas, semicolons or tabs, any encoding, up to 1,000,000 rows each.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button
          size={36}
          variant="filled"
          icon={<Upload aria-hidden size={16} />}
          onClick={() => files.current?.click()}
        >
          Choose files
        </Button>
        <Button size={36} icon={<FolderOpen aria-hidden size={16} />} onClick={() => folder.current?.click()}>
          Choose a folder
        </Button>
      </div>
      <Hidden ref={files} label="CSV files" accept=".csv,.tsv,.txt" onChosen={onChosen} />
      <Hidden ref={folder} label="Folder of CSV files" webkitdirectory="" onChosen={onChosen} />
    </>
  );
}

type HiddenProps = {
  ref: React.Ref<HTMLInputElement>;
  label: string;
  accept?: string;
  webkitdirectory?: string;
  onChosen: (files: File[]) => void;
};

/** The browser's own way to choose files, behind a button of ours. */
const Hidden = ({ label, onChosen, ...input }: HiddenProps) => (
  <input
    {...input}
    type="file"
    multiple
    hidden
    aria-label={label}
    onChange={(event) => {
      const chosen = tablesIn(event.target.files ?? []);
      event.target.value = "";
      onChosen(chosen);
    }}
  />
);

const SendingLine = ({ sent, total, name }: Sending) => (
  <div className="flex w-full max-w-120 flex-col gap-2">
    <p role="status">{sent < total ? `Sending ${name}` : `Reading ${name}`}</p>
    <ProgressBar label="Sent" done={sent} total={total} />
  </div>
);
