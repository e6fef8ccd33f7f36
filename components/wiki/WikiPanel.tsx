"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/Button";
import { SearchField } from "@/components/ui/SearchField";
import { useAnswer } from "@/components/ui/useAnswer";
import type { ArticleHit, Suggestion } from "@/lib/wiki/article";
import { PanelArticle } from "./PanelArticle";
import { Pieces } from "./Pieces";

type WikiPanelProps = {
  caseId: number;
  suggestions: readonly Suggestion[];
  /** Whether something can be inserted into what is being written on the case. */
  mayWrite: boolean;
};

/** The wiki beside a case: what is suggested for it, or what a search finds, to be read and inserted in place. */
export function WikiPanel({ caseId, suggestions, mayWrite }: WikiPanelProps) {
  const [text, setText] = useState("");
  const asked = useSettled(text.trim());
  const search = useAnswer<{ hits: ArticleHit[] }>(asked && `wiki?${new URLSearchParams({ q: asked })}`);
  const row = { caseId, mayWrite };
  return (
    <>
      <SearchField
        aria-label="Search the wiki"
        placeholder="Search the wiki"
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        className="my-1.5 max-w-80"
      />
      {asked ? (
        <Found search={search} row={row} />
      ) : (
        <List empty="No article fits this case. Search for one.">
          {suggestions.map(({ id, title, reasons }) => (
            <PanelArticle key={id} {...row} id={id} title={title} about={reasons.join(" · ")} />
          ))}
        </List>
      )}
    </>
  );
}

type FoundProps = {
  search: ReturnType<typeof useAnswer<{ hits: ArticleHit[] }>>;
  row: Pick<WikiPanelProps, "caseId" | "mayWrite">;
};

function Found({ search: { answer, failure, retry }, row }: FoundProps) {
  if (failure)
    return (
      <p role="alert" className="flex flex-wrap items-center gap-2 py-1 text-body text-bad-ink">
        Couldn't search the wiki. <Button onClick={retry}>Retry</Button>
      </p>
    );
  if (!answer) return null;
  return (
    <List empty="No article matches.">
      {answer.hits.map(({ id, title, snippet }) => (
        <PanelArticle
          key={id}
          {...row}
          id={id}
          title={title.map((piece) => piece.text).join("")}
          about={<Pieces pieces={snippet} />}
        />
      ))}
    </List>
  );
}

const List = ({ empty, children }: { empty: string; children: React.ReactNode[] }) =>
  children.length === 0 ? (
    <p role="status" className="py-1 text-body text-muted">
      {empty}
    </p>
  ) : (
    <ul aria-label="Articles" className="*:border-rule *:not-last:border-b">
      {children}
    </ul>
  );

const pauseMs = 200;

/** What was typed, once the hand rests; null while it is nothing. */
function useSettled(text: string): string | null {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text ? pauseMs : 0);
    return () => clearTimeout(timer);
  }, [text]);
  return settled || null;
}
