import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { useAnswer } from "@/components/ui/useAnswer";
import type { TextMenu } from "@/lib/predefined-texts/text";
import type { Command } from "./command";
import { matching, useSuggestions } from "./use-suggestions";

const most = 8;
/** At the start of a word, so that and/or and a date are left alone. */
const typed = /(?:^|\s)\/([\p{L}\d'.-]*(?: [\p{L}\d'.-]*){0,2})$/u;

/** Offers predefined texts while somebody types `/` and their name; they are asked for with the first `/`. */
export function useTexts(editor: Editor, run: (command: Command) => void) {
  const [wanted, setWanted] = useState(false);
  const { answer } = useAnswer<TextMenu>(wanted ? "predefined-texts" : null);
  const suggesting = useSuggestions(editor, {
    typed,
    find: (query) => matching(answer?.texts ?? [], query, most),
    take: ({ id }, { from, to }) => {
      editor.chain().focus().deleteRange({ from, to }).run();
      run({ do: "text", id });
    },
  });
  const asks = suggesting.typed !== null;
  useEffect(() => {
    if (asks) setWanted(true);
  }, [asks]);
  return suggesting;
}
