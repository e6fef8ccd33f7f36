import { Ellipsis } from "lucide-react";
import { IconButton } from "@/components/ui/IconButton";
import { Menu, MenuItem } from "@/components/ui/Menu";
import type { ProductLine } from "@/lib/opportunities/product-lines";
import type { LineMoves } from "./use-line-moves";

type LineActionsProps = { line: Pick<ProductLine, "id" | "name">; moves: LineMoves };

/** What dragging does to a line, too: for whoever cannot drag, or has far to go. */
export function LineActions({ line: { id, name }, moves }: LineActionsProps) {
  const { shown, order, raise, isFirstPage, isLastPage } = moves;
  const ids = shown.map((line) => line.id);
  const [at, last] = [ids.indexOf(id), ids.length - 1];
  const rest = ids.toSpliced(at, 1);
  const move = (to: number) => order(rest.toSpliced(to, 0, id), id, `${name}, ${to + 1} of ${ids.length}.`);
  const trigger = (
    <IconButton label={`Actions for ${name}`}>
      <Ellipsis aria-hidden size={16} strokeWidth={1.5} />
    </IconButton>
  );
  return (
    <Menu trigger={trigger} align="end">
      {at > 0 && <MenuItem onSelect={() => move(at - 1)}>Move up</MenuItem>}
      {at < last && <MenuItem onSelect={() => move(at + 1)}>Move down</MenuItem>}
      {(at > 0 || !isFirstPage) && (
        <MenuItem onSelect={() => raise(id, `${name} is the first now.`)}>Move to the top</MenuItem>
      )}
      {at < last && isLastPage && <MenuItem onSelect={() => move(last)}>Move to the bottom</MenuItem>}
    </Menu>
  );
}
