CREATE TABLE `case_clocks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` integer NOT NULL,
	`measures` text NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`topic_id` integer NOT NULL,
	`limit_seconds` integer,
	`penalty` integer DEFAULT 0 NOT NULL,
	`started_at` integer NOT NULL,
	`running_since` integer,
	`used_ms` integer DEFAULT 0 NOT NULL,
	`due_at` integer,
	`warn_at` integer,
	`overdue_at` integer,
	`stopped_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_clocks_once` ON `case_clocks` (`case_id`,`measures`,`round`);--> statement-breakpoint
CREATE INDEX `case_clocks_by_due` ON `case_clocks` (`due_at`) WHERE overdue_at is null and due_at is not null;--> statement-breakpoint
CREATE INDEX `case_clocks_by_warning` ON `case_clocks` (`warn_at`) WHERE warn_at is not null;--> statement-breakpoint
CREATE INDEX `case_clocks_by_topic` ON `case_clocks` (`topic_id`,`id`);--> statement-breakpoint
CREATE TABLE `department_statuses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`team_id` integer,
	`status_id` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`status_id`) REFERENCES `case_statuses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `department_statuses_once` ON `department_statuses` (`team_id`,`status_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `shared_statuses_once` ON `department_statuses` (`status_id`) WHERE team_id is null;--> statement-breakpoint
CREATE INDEX `department_statuses_by_status` ON `department_statuses` (`status_id`);--> statement-breakpoint
CREATE TABLE `case_reads` (
	`case_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `case_id`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_reads_by_case` ON `case_reads` (`case_id`);--> statement-breakpoint
CREATE TABLE `integrations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`shown_as` text NOT NULL,
	`position` integer NOT NULL,
	`active` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `integrations_name_unique` ON `integrations` (`name`);--> statement-breakpoint
CREATE TABLE `macros` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`owner_id` integer NOT NULL,
	`shared` integer DEFAULT false NOT NULL,
	`values` text NOT NULL,
	`entries` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `macros_by_owner` ON `macros` (`owner_id`);--> statement-breakpoint
CREATE TABLE `predefined_texts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`html` text NOT NULL,
	`owner_id` integer NOT NULL,
	`shared` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `predefined_texts_by_owner` ON `predefined_texts` (`owner_id`);--> statement-breakpoint
CREATE TABLE `notification_choices` (
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`in_app` integer NOT NULL,
	PRIMARY KEY(`user_id`, `kind`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`event_id` integer NOT NULL,
	`record_id` integer,
	`at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_once` ON `notifications` (`user_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `notifications_by_user` ON `notifications` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `notifications_unread` ON `notifications` (`user_id`,`id`) WHERE read_at is null;--> statement-breakpoint
CREATE INDEX `notifications_by_record` ON `notifications` (`record_id`);--> statement-breakpoint
CREATE TABLE `stream_positions` (
	`reader` text PRIMARY KEY NOT NULL,
	`event_id` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `article_categories` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_categories_name_unique` ON `article_categories` (`name`);--> statement-breakpoint
CREATE TABLE `article_topics` (
	`article_id` integer NOT NULL,
	`topic_id` integer NOT NULL,
	PRIMARY KEY(`article_id`, `topic_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_topics_by_topic` ON `article_topics` (`topic_id`,`article_id`);--> statement-breakpoint
CREATE TABLE `article_uses` (
	`article_id` integer NOT NULL,
	`record_id` integer NOT NULL,
	`used_at` integer NOT NULL,
	`user_id` integer,
	PRIMARY KEY(`article_id`, `record_id`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_uses_by_record` ON `article_uses` (`record_id`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`title` text NOT NULL,
	`html` text NOT NULL,
	`text` text NOT NULL,
	`category_id` integer NOT NULL,
	`published_at` integer,
	`created_at` integer NOT NULL,
	`created_by_id` integer,
	`updated_at` integer NOT NULL,
	`updated_by_id` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `article_categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`updated_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `articles_by_category` ON `articles` (`category_id`,`id`);--> statement-breakpoint
ALTER TABLE `case_priorities` ADD `merged_into_id` integer REFERENCES case_priorities(id);--> statement-breakpoint
ALTER TABLE `cases` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `snoozed_until` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `activity_at` integer;--> statement-breakpoint
UPDATE `cases` SET `activity_at` = (SELECT max(`created_at`, coalesce(`last_interaction_at`, 0)) FROM `records` WHERE `records`.`id` = `cases`.`id`);--> statement-breakpoint
CREATE INDEX `cases_by_due` ON `cases` (`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_snoozed` ON `cases` (`snoozed_until`,`id`);--> statement-breakpoint
CREATE INDEX `cases_by_activity` ON `cases` (`activity_at`,`id`);--> statement-breakpoint
ALTER TABLE `score_events` ADD `clock_id` integer;--> statement-breakpoint
ALTER TABLE `score_events` ADD `operation_id` integer;--> statement-breakpoint
ALTER TABLE `score_events` ADD `original_id` integer;--> statement-breakpoint
CREATE INDEX `score_events_by_operation` ON `score_events` (`operation_id`,`id`) WHERE operation_id is not null;--> statement-breakpoint
CREATE INDEX `score_events_openings` ON `score_events` (`account_id`,`id`) WHERE kind = 'opening_balance';--> statement-breakpoint
CREATE INDEX `score_events_clocks_anew` ON `score_events` (`clock_id`) WHERE clock_id is not null and operation_id is not null;--> statement-breakpoint
CREATE INDEX `score_events_by_original` ON `score_events` (`original_id`,`id`) WHERE original_id is not null;--> statement-breakpoint
ALTER TABLE `locations` ADD `hours` text;--> statement-breakpoint
ALTER TABLE `teams` ADD `hours` text;--> statement-breakpoint
ALTER TABLE `teams` ADD `hours_of_id` integer REFERENCES locations(id);--> statement-breakpoint
ALTER TABLE `users` ADD `after_resolve` text DEFAULT 'next' NOT NULL;