DROP INDEX `cases_by_escalated`;--> statement-breakpoint
CREATE INDEX `cases_by_escalated` ON `cases` (`escalated`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_shipping_country` ON `accounts` (`shipping_country`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_billing_country` ON `accounts` (`billing_country`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_last_name` ON `contacts` (`last_name`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_birthdate` ON `contacts` (`birthdate`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_not_to_call` ON `contacts` (`do_not_call`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_not_to_email` ON `contacts` (`do_not_email`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_mailing_country` ON `contacts` (`mailing_country`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_billing_country` ON `contacts` (`billing_country`,`id`);--> statement-breakpoint
CREATE INDEX `opportunities_by_quoted_amount` ON `opportunities` (`quoted_amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `opportunities_by_probability` ON `opportunities` (`probability`,`id`);--> statement-breakpoint
CREATE INDEX `products_by_active` ON `products` (`active`,`id`);