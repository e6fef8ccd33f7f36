CREATE TABLE `company` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`company_id` text NOT NULL,
	`street` text,
	`city` text,
	`state` text,
	`postal_code` text,
	`country` text,
	`currency` text NOT NULL,
	`time_zone` text NOT NULL,
	`licences` integer NOT NULL,
	`primary_contact_user_id` integer,
	`phone_country` text DEFAULT 'US' NOT NULL
);
--> statement-breakpoint
CREATE TABLE `experience_rules` (
	`id` integer PRIMARY KEY NOT NULL,
	`enabled` integer NOT NULL,
	`min` integer NOT NULL,
	`max` integer NOT NULL,
	`start` integer NOT NULL,
	`bands` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` text,
	`primary_contact_id` integer,
	`score` integer,
	`industry` text,
	`employee_count` text,
	`value_cents` integer,
	`website` text,
	`description` text,
	`parent_id` integer,
	`email` text,
	`phone` text,
	`fax` text,
	`shipping_street_1` text,
	`shipping_street_2` text,
	`shipping_city` text,
	`shipping_state` text,
	`shipping_postal_code` text,
	`shipping_country` text,
	`billing_same_as_shipping` integer DEFAULT false NOT NULL,
	`billing_street_1` text,
	`billing_street_2` text,
	`billing_city` text,
	`billing_state` text,
	`billing_postal_code` text,
	`billing_country` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`primary_contact_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`parent_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `accounts_by_number` ON `accounts` (`number`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_score` ON `accounts` (`score`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_industry` ON `accounts` (`industry`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_employee_count` ON `accounts` (`employee_count`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_value` ON `accounts` (`value_cents`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_website` ON `accounts` (`website`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_parent` ON `accounts` (`parent_id`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_primary_contact` ON `accounts` (`primary_contact_id`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_email` ON `accounts` (`email`,`id`);--> statement-breakpoint
CREATE INDEX `accounts_by_phone` ON `accounts` (`phone`,`id`);--> statement-breakpoint
CREATE TABLE `case_priorities` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`colour` text NOT NULL,
	`is_default` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `case_statuses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`category` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `cases` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`priority_id` integer NOT NULL,
	`status_id` integer NOT NULL,
	`topic_id` integer NOT NULL,
	`description` text,
	`escalated` integer DEFAULT false NOT NULL,
	`account_id` integer,
	`contact_id` integer,
	`parent_id` integer,
	`resolved_at` integer,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`priority_id`) REFERENCES `case_priorities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`status_id`) REFERENCES `case_statuses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`contact_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`parent_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_number_unique` ON `cases` (`number`);--> statement-breakpoint
CREATE INDEX `cases_by_priority` ON `cases` (`priority_id`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_status` ON `cases` (`status_id`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_topic` ON `cases` (`topic_id`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_account` ON `cases` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_contact` ON `cases` (`contact_id`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_parent` ON `cases` (`parent_id`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_escalated` ON `cases` (`id`) WHERE escalated = 1;--> statement-breakpoint
CREATE INDEX `cases_by_resolved` ON `cases` (`resolved_at`,`id`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` integer PRIMARY KEY NOT NULL,
	`primary_of_id` integer,
	`kind` text,
	`title` text,
	`preferred_name` text,
	`first_name` text,
	`last_name` text,
	`birthdate` text,
	`home_phone` text,
	`mobile_phone` text,
	`work_phone` text,
	`assistant` text,
	`assistant_phone` text,
	`email` text,
	`fax` text,
	`interaction_preference` text,
	`do_not_call` integer DEFAULT false NOT NULL,
	`do_not_email` integer DEFAULT false NOT NULL,
	`mailing_street_1` text,
	`mailing_street_2` text,
	`mailing_city` text,
	`mailing_state` text,
	`mailing_postal_code` text,
	`mailing_country` text,
	`billing_same_as_mailing` integer DEFAULT false NOT NULL,
	`billing_street_1` text,
	`billing_street_2` text,
	`billing_city` text,
	`billing_state` text,
	`billing_postal_code` text,
	`billing_country` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`primary_of_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `contacts_by_primary_of` ON `contacts` (`primary_of_id`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_kind` ON `contacts` (`kind`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_email` ON `contacts` (`email`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_mobile` ON `contacts` (`mobile_phone`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_work_phone` ON `contacts` (`work_phone`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_home_phone` ON `contacts` (`home_phone`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_preference` ON `contacts` (`interaction_preference`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_fax` ON `contacts` (`fax`,`id`);--> statement-breakpoint
CREATE TABLE `topic_categories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_categories_name_unique` ON `topic_categories` (`name`);--> statement-breakpoint
CREATE TABLE `topic_teams` (
	`topic_id` integer NOT NULL,
	`team_id` integer NOT NULL,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_teams_pair` ON `topic_teams` (`topic_id`,`team_id`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`category_id` integer NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`points` integer DEFAULT 0 NOT NULL,
	`reopen_penalty` integer DEFAULT 0 NOT NULL,
	`points_disabled` integer DEFAULT false NOT NULL,
	`overage_disabled` integer DEFAULT false NOT NULL,
	`resolution_minutes` integer,
	`resolution_penalty` integer DEFAULT 0 NOT NULL,
	`response_limits` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `topic_categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_name_unique` ON `topics` (`name`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` integer,
	`via` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` integer,
	`content` text,
	`salt` text,
	`content_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_by_subject` ON `events` (`subject`,`subject_id`,`id`);--> statement-breakpoint
CREATE TABLE `flag_acknowledgements` (
	`interaction_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`interaction_id`, `user_id`),
	FOREIGN KEY (`interaction_id`) REFERENCES `interactions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `interaction_records` (
	`record_id` integer NOT NULL,
	`at` integer NOT NULL,
	`interaction_id` integer NOT NULL,
	PRIMARY KEY(`record_id`, `at`, `interaction_id`),
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`interaction_id`) REFERENCES `interactions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `interaction_records_by_interaction` ON `interaction_records` (`interaction_id`);--> statement-breakpoint
CREATE TABLE `interactions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`record_id` integer NOT NULL,
	`kind` text NOT NULL,
	`direction` text,
	`at` integer NOT NULL,
	`duration_seconds` integer,
	`author_id` integer,
	`html` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer,
	`flagged_at` integer,
	`flag_ends_at` integer,
	`sample` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `interactions_by_home` ON `interactions` (`record_id`,`at`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`slot` text,
	`started_at` integer,
	`finished_at` integer,
	`error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_slot_unique` ON `jobs` (`slot`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`finished_at`,`run_at`);--> statement-breakpoint
CREATE TABLE `score_events` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`account_id` integer NOT NULL,
	`kind` text NOT NULL,
	`points` integer NOT NULL,
	`at` integer NOT NULL,
	`case_id` integer,
	`topic_id` integer,
	`actor_id` integer,
	`reason` text,
	`reverses_id` integer,
	`min` integer NOT NULL,
	`max` integer NOT NULL,
	`score_after` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `score_events_by_account` ON `score_events` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `score_events_by_case` ON `score_events` (`case_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `score_events_reversed_once` ON `score_events` (`reverses_id`);--> statement-breakpoint
CREATE INDEX `score_events_by_time` ON `score_events` (`at`);--> statement-breakpoint
CREATE TABLE `access_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `known_devices` (
	`device_hash` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`seen_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `locations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `locations_name_unique` ON `locations` (`name`);--> statement-breakpoint
CREATE TABLE `roles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`permissions` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roles_name_unique` ON `roles` (`name`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`ip` text,
	`user_agent` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`last_at` integer NOT NULL,
	`locked_until` integer
);
--> statement-breakpoint
CREATE TABLE `team_members` (
	`team_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	PRIMARY KEY(`team_id`, `user_id`),
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_members_by_user` ON `team_members` (`user_id`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`merged_into_id` integer,
	FOREIGN KEY (`merged_into_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `teams_name_unique` ON `teams` (`name`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`email` text NOT NULL,
	`password_hash` text,
	`password_set_at` integer,
	`role_id` integer,
	`super_admin` integer DEFAULT false NOT NULL,
	`primary_team_id` integer NOT NULL,
	`location_id` integer,
	`time_zone` text NOT NULL,
	`licensed_at` integer,
	`phone` text,
	`theme` text DEFAULT 'system' NOT NULL,
	`letter_keys` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`invited_by_id` integer,
	`deactivated_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`role_id`) REFERENCES `roles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`primary_team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`location_id`) REFERENCES `locations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invited_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE INDEX `users_by_team` ON `users` (`primary_team_id`);--> statement-breakpoint
CREATE TABLE `custom_fields` (
	`type` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`section` text NOT NULL,
	`position` integer NOT NULL,
	`required` integer DEFAULT false NOT NULL,
	`unique` integer DEFAULT false NOT NULL,
	`hidden_at` integer,
	`settings` text NOT NULL,
	PRIMARY KEY(`type`, `key`)
);
--> statement-breakpoint
CREATE TABLE `custom_types` (
	`name` text PRIMARY KEY NOT NULL,
	`one` text NOT NULL,
	`many` text NOT NULL,
	`path` text NOT NULL,
	`icon` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `custom_types_path_unique` ON `custom_types` (`path`);--> statement-breakpoint
CREATE TABLE `links` (
	`relation` text NOT NULL,
	`from_id` integer NOT NULL,
	`to_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`relation`, `from_id`, `to_id`),
	FOREIGN KEY (`from_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`to_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `links_by_to` ON `links` (`relation`,`to_id`,`from_id`);--> statement-breakpoint
CREATE INDEX `links_to` ON `links` (`to_id`);--> statement-breakpoint
CREATE INDEX `links_from` ON `links` (`from_id`);--> statement-breakpoint
CREATE TABLE `recent_records` (
	`user_id` integer NOT NULL,
	`record_id` integer NOT NULL,
	`opened_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `record_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recent_by_time` ON `recent_records` (`user_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `recent_by_record` ON `recent_records` (`record_id`);--> statement-breakpoint
CREATE TABLE `records` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`type` text NOT NULL,
	`name` text NOT NULL,
	`owner_id` integer,
	`team_id` integer,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`updated_by_id` integer,
	`last_interaction_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`deleted_at` integer,
	`deleted_by_id` integer,
	`sample` integer DEFAULT false NOT NULL,
	`custom` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deleted_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `records_by_name` ON `records` (`type`,"name" collate nocase,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `records_by_created` ON `records` (`type`,`created_at`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `records_by_updated` ON `records` (`type`,`updated_at`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `records_by_interaction` ON `records` (`type`,`last_interaction_at`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `records_by_owner` ON `records` (`type`,`owner_id`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `records_by_team` ON `records` (`type`,`team_id`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `records_by_creator` ON `records` (`type`,`created_by_id`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX `records_deleted` ON `records` (`deleted_at`,`id`) WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX `records_owned` ON `records` (`owner_id`);--> statement-breakpoint
CREATE TABLE `search_documents` (
	`record_id` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`name` text NOT NULL,
	`keys` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `watchers` (
	`record_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`record_id`, `user_id`),
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `watchers_by_user` ON `watchers` (`user_id`);--> statement-breakpoint
CREATE TABLE `leads` (
	`id` integer PRIMARY KEY NOT NULL,
	`company` text,
	`phone` text,
	`email` text,
	`fax` text,
	`source` text,
	`score` integer,
	`amount_cents` integer,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `leads_by_company` ON `leads` (`company`,`id`);--> statement-breakpoint
CREATE INDEX `leads_by_phone` ON `leads` (`phone`,`id`);--> statement-breakpoint
CREATE INDEX `leads_by_email` ON `leads` (`email`,`id`);--> statement-breakpoint
CREATE INDEX `leads_by_source` ON `leads` (`source`,`id`);--> statement-breakpoint
CREATE INDEX `leads_by_score` ON `leads` (`score`,`id`);--> statement-breakpoint
CREATE INDEX `leads_by_amount` ON `leads` (`amount_cents`,`id`);--> statement-breakpoint
CREATE TABLE `opportunities` (
	`id` integer PRIMARY KEY NOT NULL,
	`primary_contact_id` integer,
	`account_id` integer,
	`amount_cents` integer,
	`quoted_amount_cents` integer,
	`stage_id` integer NOT NULL,
	`source` text,
	`score` integer,
	`probability` integer,
	`expected_close_on` text,
	`actual_close_on` text,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`primary_contact_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`account_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `opportunities_by_contact` ON `opportunities` (`primary_contact_id`,`id`);--> statement-breakpoint
CREATE INDEX `opportunities_by_account` ON `opportunities` (`account_id`,`id`);--> statement-breakpoint
CREATE INDEX `opportunities_by_amount` ON `opportunities` (`amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `opportunities_by_stage` ON `opportunities` (`stage_id`,`id`);--> statement-breakpoint
CREATE INDEX `opportunities_by_source` ON `opportunities` (`source`,`id`);--> statement-breakpoint
CREATE INDEX `opportunities_by_score` ON `opportunities` (`score`,`id`);--> statement-breakpoint
CREATE INDEX `opportunities_by_expected_close` ON `opportunities` (`expected_close_on`,`id`);--> statement-breakpoint
CREATE INDEX `opportunities_by_actual_close` ON `opportunities` (`actual_close_on`,`id`);--> statement-breakpoint
CREATE TABLE `product_lines` (
	`opportunity_id` integer NOT NULL,
	`product_id` integer NOT NULL,
	`quantity` integer NOT NULL,
	`unit_price_cents` integer NOT NULL,
	`discount_bp` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`opportunity_id`, `product_id`),
	FOREIGN KEY (`opportunity_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`product_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `product_lines_by_product` ON `product_lines` (`product_id`,`opportunity_id`);--> statement-breakpoint
CREATE TABLE `products` (
	`id` integer PRIMARY KEY NOT NULL,
	`amount_cents` integer NOT NULL,
	`code` text,
	`description` text,
	`active` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `products_by_amount` ON `products` (`amount_cents`,`id`);--> statement-breakpoint
CREATE INDEX `products_by_code` ON `products` (`code`,`id`);--> statement-breakpoint
CREATE TABLE `stages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`probability` integer NOT NULL,
	`kind` text NOT NULL
);
