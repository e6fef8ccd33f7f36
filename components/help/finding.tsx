import { Kbd } from "@/components/ui/Kbd";
import type { HelpTopic } from "./topics";

export const finding: HelpTopic = {
  slug: "find-your-way",
  title: "Find your way",
  about: "The menu, search, commands and keys.",
  body: (
    <>
      <p>
        At the far left are the applications, beside them the records that you may see. Press <Kbd keys="[" />{" "}
        to fold the menu away and again to bring it back. On a phone the same things are in the bar at the
        foot.
      </p>
      <h2>Search</h2>
      <p>
        Press <Kbd keys="/" /> or <Kbd keys="Ctrl K" /> (<Kbd keys="⌘ K" /> on a Mac) and type. Any part of a
        name, an email address, a website, a case number or an account number will do. A phone number is found
        by its digits, however it is written. One or two letters find names that begin with them.
      </p>
      <p>
        Arrow keys walk through what was found, <Kbd keys="Enter" /> opens it, and <Kbd keys="Ctrl Enter" />{" "}
        opens it in a new tab. The same list runs commands: go to a list, create a record, change the theme,
        log out.
      </p>
      <h2>Keys</h2>
      <p>
        <Kbd keys="C" /> and a letter creates a record, <Kbd keys="G" /> and a letter goes to a list.{" "}
        <Kbd keys="?" /> shows every key. Single-letter keys do nothing while you type, and can be switched
        off in <b>My profile</b>.
      </p>
    </>
  ),
};
