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
        Filters add up: a record must meet all of them. The field above the list finds words in it.
      </p>
      <h2>Order</h2>
      <p>Press the head of a column to sort by it, and again to turn the order round. Blanks stand last.</p>
      <h2>Sharing</h2>
      <p>
        The address of the page holds filters, order and place. Whoever opens it sees the same list, cut to
        what they may see.
      </p>
    </>
  ),
};
