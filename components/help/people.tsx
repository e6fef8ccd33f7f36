import type { HelpTopic } from "./topics";

export const people: HelpTopic = {
  slug: "access",
  title: "Who sees what",
  about: "Roles, teams, and what an administrator can do.",
  body: (
    <>
      <p>
        Your role says, for each kind of record, whether you see and change none of them, those you own, those
        of your teams, or all. What you may not see is in no list, no count and no search, and its address
        leads to Page not found.
      </p>
      <p>
        <b>Department</b> on a case, lead or opportunity is a team. A record belongs to your teams when its
        department is one of them, or when its owner shares a team with you.
      </p>
      <h2>For administrators</h2>
      <p>
        The wrench opens <b>Administration Tools</b>: the company, users, teams, roles, SmartTopics, the
        Experience Score and the log of what administrators changed. You see the pages that your role allows.
        A change of role or team counts at the next click of whoever it concerns.
      </p>
      <p>
        <b>Why can or can’t they see this?</b>, among the actions of any record, names the role, team and rule
        that decide for somebody. <b>View as</b>, on a user in <b>Users</b>, shows you everything as they see
        it, for an hour at most and with nothing to change, until you press <b>Stop</b>; the log tells it.
      </p>
    </>
  ),
};
