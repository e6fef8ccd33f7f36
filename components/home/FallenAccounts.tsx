import Link from "next/link";
import { ScoreBadge } from "@/components/experience/ScoreBadge";
import type { ExperienceRules } from "@/lib/experience/bands";
import type { FallenAccount } from "@/lib/home/fallen";
import { Block, Nothing, nameLinkClass } from "./Block";

type FallenAccountsProps = { accounts: FallenAccount[]; rules: ExperienceRules };

/** Whom to call: the accounts whose score fell most in a week. */
export function FallenAccounts({ accounts, rules }: FallenAccountsProps) {
  return (
    <Block title="Scores that fell most" figure="in 7 days">
      {accounts.length === 0 ? (
        <Nothing>No account's score fell.</Nothing>
      ) : (
        <ul className="text-table">
          {accounts.map((account) => (
            <li
              key={account.id}
              className="flex min-h-9 items-center gap-3 border-b border-rule last:border-0 max-md:min-h-11"
            >
              <Link
                href={`/accounts/${account.id}`}
                prefetch={false}
                className={`min-w-0 flex-1 ${nameLinkClass}`}
              >
                {account.name}
              </Link>
              <span className="shrink-0 text-second tabular-nums">−{Math.abs(account.change)}</span>
              <ScoreBadge score={account.score} rules={rules} className="shrink-0" />
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}
