import type { HelpTopic } from "./topics";

export const lists: HelpTopic = {
  slug: "lists",
  title: "Lists",
  about: "Filter, sort and share what you look at.",
  body: (
    <>
      <p>
        Each kind of record has one list. It shows what you may see, and says how many that is; past 10,000 it
        reads 10,000+.
      </p>
      <h2>Filters</h2>
      <p>
        <b>Filter</b> narrows the list by any field, such as the owner is me, or the amount is at least 1,000.
        Filters add up: a record must meet all of them. <b>Or…</b> in a filter adds another condition, either
        of which will do. Press a filter to change it. The field above the list finds words in it.
      </p>
      <p>
        Dates can be relative, such as this week, last quarter, or more than 30 days ago. They are worked out
        on your own clock whenever the list is opened. Weeks begin on Monday.
      </p>
      <h2>Columns</h2>
      <p>
        <b>Columns</b> shows and hides any field, puts them in order and gives them a width; <kbd>Alt</kbd>{" "}
        with an arrow key moves the one that has the focus. You can also drag the head of a column, and its
        right edge. The arrow in a column's head has the rest; under numbers and money it can count, add up or
        average all that match. All this is yours alone.
      </p>
      <h2>Views</h2>
      <p>
        <b>Save view</b> keeps filters, order and columns under a name. A view is private until you share it
        with everybody who has the list. Show it as a tab, or make it your default, which the list then begins
        with. Who made a shared view can change it, and so can admins.
      </p>
      <h2>Preview</h2>
      <p>
        The eye of a row, or <kbd>Space</kbd>, shows the record beside the list. Arrow keys go on to the next
        row, <b>Next</b> and <b>Previous</b> also beyond the page, <kbd>Esc</kbd> closes it.
      </p>
      <h2>Order</h2>
      <p>Press the head of a column to sort by it, and again to turn the order round. Blanks stand last.</p>
      <h2>Many at once</h2>
      <p>
        Tick rows, or all of the page, and then <b>Select all that match</b> if you mean the whole list. What
        is selected stays so while you page. <b>Bulk edit</b> sets one field of all of them,{" "}
        <b>Assign owner</b> gives them to somebody, <b>Bulk delete</b> moves them to the Recycle Bin, and{" "}
        <b>Export</b> writes them to a CSV file. With the keyboard, <kbd>X</kbd> selects a row, and{" "}
        <kbd>Shift</kbd> with an arrow goes on with the next.
      </p>
      <p>
        More than 500 records are done in the background. You may close the page: progress shows on every
        page, and the report tells what was refused and why. The report of a deletion can restore all of it.
        Reports are kept for 30 days, and longer while something can still be restored by them.
      </p>
      <h2>Sharing</h2>
      <p>
        The address of the page holds filters, order and place. Whoever opens it sees the same list, cut to
        what they may see.
      </p>
    </>
  ),
};
