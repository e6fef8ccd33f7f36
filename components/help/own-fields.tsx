import type { HelpTopic } from "./topics";

export const ownFields: HelpTopic = {
  slug: "fields-and-types",
  title: "Fields and record types of your own",
  about: "Keep what your business needs, in the order that it reads.",
  body: (
    <>
      <p>
        Both are in Administration Tools under Advanced Settings, and a role grants each of the two pages on
        its own.
      </p>
      <h2>Fields</h2>
      <p>
        Choose a record type, then <b>Add field</b>. What kind it is, is decided once; name, options, help
        text,
        <b> Required</b> and <b>Unique</b> can change. It is in forms, Details, filters, columns and search at
        once. On a type with many records its values are gathered first, and the row says how far that is. A
        link to a record also shows under Related of the record that it leads to.
      </p>
      <p>
        A field cannot become unique while two records hold the same value: they are named. One that becomes
        required is asked for on new records, and on others when it is next changed. An option stays while a
        record holds it, and keeps its records when you rename it.
      </p>
      <p>
        <b>Hide</b> takes a field out of sight everywhere. What records hold in it is kept, and <b>Show</b>
        brings it back.
      </p>
      <h2>Order</h2>
      <p>
        Drag fields and sections by their handles, or press <kbd>Space</kbd> on a handle and use the arrow
        keys. The menu at the end of each row moves it, too. Forms and Details follow.
      </p>
      <h2>Record types</h2>
      <p>
        <b>Create record type</b> asks for names, address, icon and which rights roles begin with. The new
        type has a list, a workspace, forms, search, permissions, an audit log and its place in the Recycle
        Bin. Add relations to other types in its drawer: both ends show them under Related, each by its own
        label.
      </p>
      <p>A type that is hidden keeps all its records, and they come back with it.</p>
    </>
  ),
};
