import type { ComponentType } from "react";
import type { CellView as View } from "@/lib/records/cell";
import { EmailCell, PhoneCell, RecordCell, UrlCell } from "./LinkCells";
import type { CellProps } from "./parts";
import { DueCell, PriorityCell, ScoreCell, StageCell, StatusCell, TimeCell } from "./SignCells";
import { FigureCell, LongTextCell, TextCell } from "./TextCell";

const views: Record<View, ComponentType<CellProps>> = {
  text: TextCell,
  longText: LongTextCell,
  richText: LongTextCell,
  number: FigureCell,
  money: FigureCell,
  date: TextCell,
  dateTime: TimeCell,
  yesNo: TextCell,
  option: TextCell,
  options: TextCell,
  email: EmailCell,
  phone: PhoneCell,
  url: UrlCell,
  link: RecordCell,
  user: TextCell,
  team: TextCell,
  topic: TextCell,
  stage: StageCell,
  lost: TextCell,
  disqualified: TextCell,
  status: StatusCell,
  priority: PriorityCell,
  experience: ScoreCell,
  due: DueCell,
};

/**
 * Draws a cell that `cellOf` made; nothing where there is nothing, except for a score, which says so. Light, for
 * client components; a server component that holds the stored value draws `FieldCell`.
 */
export function CellView({ view, ...cell }: CellProps & { view: View }) {
  const View = views[view];
  return cell.cell === null && view !== "experience" ? null : <View {...cell} />;
}
