import type { HelpTopic } from "./topics";

export const importing: HelpTopic = {
  slug: "import",
  title: "Import and move in",
  about: "Bring records in from CSV files, and take them back if you must.",
  body: (
    <>
      <p>
        <b>Import</b> stands in <b>Administration Tools</b> for those whose role may import. It takes CSV
        files of one kind of record, or several at once.
      </p>
      <h2>Check the columns</h2>
      <p>
        Each column goes to a field, as far as its heading is known; change what is not right. An account, a
        contact or a parent is found by its number, email, name or phone, a user by name or email. An empty
        cell changes nothing. The first rows show what would come of them.
      </p>
      <h2>Records that are there already</h2>
      <p>
        Say by which field a row means a record, such as the email. Rows whose record is there can update it
        or be skipped; the rest can be created or skipped.
      </p>
      <h2>Dry run</h2>
      <p>
        <b>Dry run</b> goes through all rows and tells what would be created, updated and refused, and why. It
        writes nothing.
      </p>
      <h2>Report and Undo</h2>
      <p>
        The import goes on when you leave the page. Its report names each row that was refused or lost a
        value, and gives them as CSV, to be mended and imported again. <b>Undo</b> takes the whole import back
        for 60 days: what it created is removed, what it updated is put back. What somebody has changed since
        stays, and is named.
      </p>
      <h2>Move in from Nextiva</h2>
      <p>
        Export each list of Nextiva CRM to a file, put the files into one folder, and choose that folder. They
        come in as one import, with the links between them made again. SmartTopics, users and departments that
        the files name should be there first.
      </p>
    </>
  ),
};
