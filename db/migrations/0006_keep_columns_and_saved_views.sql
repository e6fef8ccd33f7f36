CREATE TABLE `column_layouts` (
	`user_id` integer NOT NULL,
	`type` text NOT NULL,
	`view_id` integer DEFAULT 0 NOT NULL,
	`columns` text NOT NULL,
	PRIMARY KEY(`user_id`, `type`, `view_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`type` text NOT NULL,
	`name` text NOT NULL,
	`owner_id` integer NOT NULL,
	`shared` integer DEFAULT false NOT NULL,
	`address` text NOT NULL,
	`columns` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `saved_views_by_type` ON `saved_views` (`type`,`shared`);--> statement-breakpoint
CREATE INDEX `saved_views_by_owner` ON `saved_views` (`owner_id`);--> statement-breakpoint
CREATE TABLE `view_marks` (
	`view_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`type` text NOT NULL,
	`pinned` integer DEFAULT false NOT NULL,
	`is_default` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`view_id`, `user_id`),
	FOREIGN KEY (`view_id`) REFERENCES `saved_views`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `view_marks_one_default` ON `view_marks` (`user_id`,`type`) WHERE is_default = 1;