import { Kbd } from "@/components/ui/Kbd";
import type { HelpTopic } from "./topics";

export const forecast: HelpTopic = {
  slug: "forecast",
  title: "Forecast",
  about: "What is likely to come in, what came in, and where deals are lost.",
  body: (
    <>
      <p>
        <b>Forecast</b>, above the list of opportunities and on the board, counts the deals that you may see,
        of one pipeline. Choose the months, an owner or a department; the address keeps it, so that you can
        send it to somebody. Every number is a link to the deals it counts.
      </p>
      <h2>Open and weighted</h2>
      <p>
        <b>Open</b> adds up all open deals. <b>Weighted</b> takes each amount by its probability: 1,000.00 at
        40 % counts as 400.00. Open deals stand in the month in which they are expected to close. What should
        have closed before this month has a row of its own, and so has a deal without a date: none is left
        out. A deal without an amount counts as nothing, and you are told how many there are.
      </p>
      <h2>Win rate</h2>
      <p>
        Of the deals that closed in these months, the share that was won: by count, and by what they came to.
        Beside it are the reasons why the others were lost.
      </p>
      <h2>Conversion and time in stage</h2>
      <p>
        Conversion says, of the deals that entered a stage in these months, how many went on to a later one or
        were won. Time in stage says how long deals were in a stage that they left, and how long those that
        are there have been there: the median is the one in the middle.
      </p>
      <h2>Charts</h2>
      <p>
        Point at a column, or go along the chart with <Kbd keys="←" /> and <Kbd keys="→" />, to read what it
        says. The table beneath has the same figures. All of it follows what others do.
      </p>
    </>
  ),
};
