CREATE TABLE `import_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` integer NOT NULL,
	`name` text NOT NULL,
	`bytes` integer NOT NULL,
	`received_bytes` integer DEFAULT 0 NOT NULL,
	`encoding` text,
	`delimiter` text,
	`headers` text,
	`rows` integer,
	`type` text,
	`targets` text,
	`match_by` text,
	`found` text DEFAULT 'update' NOT NULL,
	`missing` text DEFAULT 'create' NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_files_by_import` ON `import_files` (`import_id`,`id`);--> statement-breakpoint
CREATE TABLE `import_keys` (
	`import_id` integer NOT NULL,
	`type` text NOT NULL,
	`value` text NOT NULL,
	`record_id` integer NOT NULL,
	PRIMARY KEY(`import_id`, `type`, `value`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_rows` (
	`file_id` integer NOT NULL,
	`row` integer NOT NULL,
	`record_id` integer NOT NULL,
	PRIMARY KEY(`file_id`, `row`),
	FOREIGN KEY (`file_id`) REFERENCES `import_files`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_spans` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`import_id` integer NOT NULL,
	`from_event` integer NOT NULL,
	`to_event` integer NOT NULL,
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_spans_by_import` ON `import_spans` (`import_id`,`to_event`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`strict` integer DEFAULT false NOT NULL,
	`dry_run_id` integer,
	`run_id` integer,
	`undo_id` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_by_user` ON `imports` (`user_id`,`id`);