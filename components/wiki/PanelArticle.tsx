"use client";

import { ChevronRight } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { RichText } from "@/components/editor/RichText";
import { Button, ButtonLink } from "@/components/ui/Button";
import { Skeleton } from "@/components/ui/Skeleton";
import { useAnswer } from "@/components/ui/useAnswer";
import { useInsertArticle } from "./use-insert-article";

type PanelArticleProps = { caseId: number; mayWrite: boolean; id: number; title: string; about: ReactNode };

/** One article beside a case: its title opens it in place. */
export function PanelArticle({ id, title, about, ...rest }: PanelArticleProps) {
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  return (
    <li className="py-1">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? bodyId : undefined}
        onClick={() => setOpen(!open)}
        className="group/title flex min-h-7 w-full items-center gap-1.5 rounded-chip text-left text-body font-semibold text-ink wrap-anywhere hover:underline max-md:min-h-11"
      >
        <ChevronRight
          aria-hidden
          size={16}
          strokeWidth={1.5}
          className="shrink-0 text-second group-aria-expanded/title:rotate-90"
        />
        {title}
      </button>
      <p className="pl-5.5 text-meta text-muted wrap-anywhere">{about}</p>
      {open && (
        <div id={bodyId} className="py-2 pl-5.5">
          <Body id={id} {...rest} />
        </div>
      )}
    </li>
  );
}

function Body({ id, caseId, mayWrite }: Pick<PanelArticleProps, "id" | "caseId" | "mayWrite">) {
  const { answer, failure, retry } = useAnswer<{ title: string; html: string }>(`wiki/${id}`);
  const insert = useInsertArticle(caseId, id);
  if (failure)
    return (
      <p role="alert" className="flex flex-wrap items-center gap-2 text-body text-bad-ink">
        {failure.message ?? "Couldn't load the article."} <Button onClick={retry}>Retry</Button>
      </p>
    );
  if (!answer) return <Skeleton className="h-12 w-full" />;
  return (
    <>
      <RichText html={answer.html} className="max-h-96 max-w-170 overflow-y-auto text-body text-ink" />
      <div className="mt-2 flex flex-wrap gap-2">
        {mayWrite && <Button onClick={() => insert.text(answer)}>Insert text</Button>}
        {mayWrite && <Button onClick={() => insert.link(answer)}>Insert link</Button>}
        <ButtonLink variant="quiet" href={`/wiki/${id}`}>
          Open article
        </ButtonLink>
      </div>
    </>
  );
}
