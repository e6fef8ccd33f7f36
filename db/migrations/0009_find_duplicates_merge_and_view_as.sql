CREATE TABLE `match_keys` (
	`record_id` integer PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`name` text NOT NULL,
	`host` text,
	FOREIGN KEY (`record_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `match_keys_by_name` ON `match_keys` (`type`,`name`,`record_id`);--> statement-breakpoint
CREATE INDEX `match_keys_by_host` ON `match_keys` (`host`,`record_id`) WHERE host is not null;--> statement-breakpoint
CREATE TABLE `merge_moves` (
	`merge_id` integer NOT NULL,
	`place` text NOT NULL,
	`keys` text NOT NULL,
	PRIMARY KEY(`merge_id`, `place`),
	FOREIGN KEY (`merge_id`) REFERENCES `merges`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `merges` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`survivor_id` integer NOT NULL,
	`loser_id` integer NOT NULL,
	`at` integer NOT NULL,
	`by_id` integer,
	`undoing` text NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`survivor_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`loser_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `merges_by_survivor` ON `merges` (`survivor_id`);--> statement-breakpoint
CREATE INDEX `merges_by_loser` ON `merges` (`loser_id`);--> statement-breakpoint
CREATE TABLE `viewings` (
	`session_hash` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`session_hash`) REFERENCES `sessions`(`id_hash`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
-- Records from before duplicates were looked for get what they are recognised by, in slices, once the server runs.
INSERT INTO jobs (kind, payload, run_at, attempts) SELECT 'keep-match-keys', '{}', 0, 0
WHERE EXISTS (SELECT 1 FROM records WHERE type IN ('account', 'contact', 'lead'));
