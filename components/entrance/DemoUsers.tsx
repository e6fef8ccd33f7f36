import type { DemoUser } from "@/lib/people/demo-users";
import { demoPassword } from "@/lib/people/demo-users";

/** In the demo, whom a visitor may sign in as. Draws nothing anywhere else. */
export function DemoUsers({ users }: { users: DemoUser[] }) {
  if (users.length === 0) return null;
  return (
    <section aria-label="Demo users" className="mt-6 border-t border-rule pt-4 text-table">
      <p className="text-second">
        This is a demo. Everybody’s password is <strong className="text-ink">{demoPassword}</strong>.
      </p>
      <dl className="mt-2 flex flex-col gap-1">
        {users.map(({ email, role }) => (
          <div key={email} className="flex flex-wrap justify-between gap-x-3">
            <dt className="text-second">{role}</dt>
            <dd className="text-ink">{email}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
