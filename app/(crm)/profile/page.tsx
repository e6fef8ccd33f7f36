import type { Metadata } from "next";
import { CalendarFeed } from "@/components/calendar/CalendarFeed";
import { AfterResolveForm } from "@/components/inbox/AfterResolveForm";
import { NotificationChoices } from "@/components/notifications/NotificationChoices";
import { AppearanceForm } from "@/components/people/AppearanceForm";
import { OwnSessions } from "@/components/people/OwnSessions";
import { PasswordForm } from "@/components/people/PasswordForm";
import { ProfileForm } from "@/components/people/ProfileForm";
import { PageHeader } from "@/components/ui/PageHeader";
import { feedSince } from "@/lib/calendar/feed";
import { afterResolveOf } from "@/lib/inbox/after-resolve";
import { notificationChoicesOf } from "@/lib/notifications/choices";
import { ownProfile } from "@/lib/people/profile";
import { browserName } from "@/lib/sessions/browser-name";
import { requireSignedIn } from "@/lib/sessions/request";
import { refusalOf } from "@/lib/sessions/right";
import { sessionsOf } from "@/lib/sessions/session";
import type { SignedIn } from "@/lib/sessions/signed-in";
import { formatInstant } from "@/lib/time/zone";

export const metadata: Metadata = { title: "My profile" };

export default async function ProfilePage() {
  const who = await requireSignedIn("signed-in:self");
  if (who.viewer.readOnly) return <NotYours name={who.viewer.name} />;
  const { email, theme, letterKeys, ...profile } = ownProfile(who.viewer);
  const since = feedSince(who.viewer);
  return (
    <>
      <PageHeader title="My profile" />
      <div className="flex max-w-160 flex-col gap-10 px-5 pt-2 pb-12">
        <ProfileForm profile={profile} email={email} />
        <AppearanceForm appearance={{ theme, letterKeys }} />
        {who.licensed && <NotificationChoices choices={notificationChoicesOf(who.viewer)} />}
        {refusalOf("application:inbox", who) === null && (
          <AfterResolveForm chosen={afterResolveOf(who.viewer)} />
        )}
        {who.licensed && <CalendarFeed since={since && formatInstant(since, who.viewer.timeZone)} />}
        <PasswordForm email={email} />
        <OwnSessions sessions={ownSessions(who)} />
      </div>
    </>
  );
}

/** What an admin who looks through somebody's eyes finds instead. */
const NotYours = ({ name }: { name: string }) => (
  <>
    <PageHeader title="My profile" />
    <p className="px-5 pt-2 text-body text-second">
      This is where {name} changes their name, look and password. Nobody else does.
    </p>
  </>
);

const ownSessions = ({ viewer, sessionHash }: SignedIn) =>
  sessionsOf(viewer.userId, new Date()).map(({ idHash, userAgent, ip, seenAt }) => ({
    idHash,
    browser: browserName(userAgent),
    ip: ip ?? "unknown address",
    lastUsed: formatInstant(seenAt, viewer.timeZone),
    current: idHash === sessionHash,
  }));
