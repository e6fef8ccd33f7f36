CREATE TABLE `custom_indexes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`type` text NOT NULL,
	`key` text NOT NULL,
	`filled_to` integer NOT NULL,
	`last_id` integer NOT NULL,
	`ready_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `custom_indexes_of_field` ON `custom_indexes` (`type`,`key`);--> statement-breakpoint
CREATE TABLE `custom_relations` (
	`name` text PRIMARY KEY NOT NULL,
	`from_type` text NOT NULL,
	`to_type` text NOT NULL,
	`from_label` text NOT NULL,
	`to_label` text NOT NULL,
	`position` integer NOT NULL,
	`hidden_at` integer
);
--> statement-breakpoint
CREATE TABLE `custom_values` (
	`record_id` integer NOT NULL,
	`index_id` integer NOT NULL,
	`nth` integer NOT NULL,
	`value` blob,
	PRIMARY KEY(`record_id`, `index_id`, `nth`),
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `custom_values_in_order` ON `custom_values` (`index_id`,`value`,`record_id`);--> statement-breakpoint
CREATE TABLE `record_layouts` (
	`type` text PRIMARY KEY NOT NULL,
	`sections` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `custom_types` ADD `hidden_at` integer;