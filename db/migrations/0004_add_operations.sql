CREATE TABLE `operation_faults` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`operation_id` integer NOT NULL,
	`row` integer,
	`record_id` integer,
	`label` text,
	`reason` text NOT NULL,
	`data` text,
	FOREIGN KEY (`operation_id`) REFERENCES `operations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `operation_faults_by_operation` ON `operation_faults` (`operation_id`,`id`);--> statement-breakpoint
CREATE TABLE `operation_records` (
	`operation_id` integer NOT NULL,
	`record_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`operation_id`, `record_id`),
	FOREIGN KEY (`operation_id`) REFERENCES `operations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `operations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`user_id` integer NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`done` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`total` integer,
	`cursor` text,
	`result` text,
	`error` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`dismissed_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `operations_unfinished` ON `operations` (`id`) WHERE finished_at is null;--> statement-breakpoint
CREATE INDEX `operations_untold` ON `operations` (`user_id`,`id`) WHERE finished_at is null or dismissed_at is null;--> statement-breakpoint
CREATE INDEX `operations_by_user` ON `operations` (`user_id`,`id`);