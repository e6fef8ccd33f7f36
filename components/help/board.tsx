import { Kbd } from "@/components/ui/Kbd";
import type { HelpTopic } from "./topics";

export const board: HelpTopic = {
  slug: "board",
  title: "The board and its stages",
  about: "Move deals from stage to stage: by mouse, finger or keys.",
  body: (
    <>
      <p>
        Opportunities (<Kbd keys="G" /> <Kbd keys="O" />) can be looked at as a <b>Table</b>, on the{" "}
        <b>Board</b> and as a <b>Forecast</b>. The board has a column for each stage, with how many deals are
        in it, what they come to, and what that is worth by their probability. Leads stand before the first
        stage.
      </p>
      <h2>Moving a deal</h2>
      <ul>
        <li>Drag its tile with the mouse, or hold a finger on it until it lifts.</li>
        <li>
          Walk to a tile with the arrow keys and press <Kbd keys="Space" />: the arrows carry it,{" "}
          <Kbd keys="Space" /> drops it, <Kbd keys="Esc" /> puts it back.
        </li>
        <li>
          <Kbd keys="M" />, or <b>Move to</b> in the menu of a tile, does the same without dragging. On a
          phone one stage is shown at a time, and this moves a deal to another.
        </li>
      </ul>
      <p>
        What a stage requires is asked for when you move a deal there: the close date, the reason why it was
        lost, and whatever your administrator wants filled in. <b>Undo</b> takes a move back. When somebody
        else has moved the deal meanwhile, you are told, and it stays where they put it.
      </p>
      <h2>What a tile says</h2>
      <p>
        <b>Overdue</b> is a deal whose expected close date is over. <b>Idle</b> is one that neither moved nor
        was written about for longer than its stage allows. The columns begin with what is overdue. Of closed
        deals the last 90 days are shown unless you ask for all.
      </p>
      <h2>In the deal itself</h2>
      <p>
        The stages stand under its name, with the time that it spent in each. Press one to move the deal
        there. <b>Analytics</b> shows how its amount and probability went, and how long it was where.
      </p>
      <h2>Stages and pipelines</h2>
      <p>
        An administrator makes them in <b>Sales Pipeline</b>: stages with their order, probability and colour,
        after how many days a deal is idle, and which fields a stage requires. A stage that is in use is
        merged into another and its deals go along with their history. There can be several pipelines, for
        deals that take other steps; the board and the forecast show one of them at a time. <b>Move to</b>
        offers the open stages of the others as well.
      </p>
    </>
  ),
};
