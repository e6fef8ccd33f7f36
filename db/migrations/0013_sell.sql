CREATE TABLE `closing_reasons` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`of` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`retired` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pipelines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`retired` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stage_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`opportunity_id` integer NOT NULL,
	`stage_id` integer NOT NULL,
	`entered_at` integer NOT NULL,
	`left_at` integer,
	FOREIGN KEY (`opportunity_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`stage_id`) REFERENCES `stages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `stage_entries_by_opportunity` ON `stage_entries` (`opportunity_id`,`id`);--> statement-breakpoint
CREATE INDEX `stage_entries_by_stage` ON `stage_entries` (`stage_id`,`entered_at`);--> statement-breakpoint
CREATE INDEX `stage_entries_by_time` ON `stage_entries` (`entered_at`);--> statement-breakpoint
CREATE TABLE `lead_answers` (
	`lead_id` integer NOT NULL,
	`question_id` integer NOT NULL,
	`choice_id` integer NOT NULL,
	PRIMARY KEY(`lead_id`, `question_id`),
	FOREIGN KEY (`lead_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `lead_questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`choice_id`) REFERENCES `lead_choices`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lead_answers_by_question` ON `lead_answers` (`question_id`);--> statement-breakpoint
CREATE INDEX `lead_answers_by_choice` ON `lead_answers` (`choice_id`);--> statement-breakpoint
CREATE TABLE `lead_choices` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`question_id` integer NOT NULL,
	`label` text NOT NULL,
	`points` integer NOT NULL,
	`position` integer NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `lead_questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lead_choices_by_question` ON `lead_choices` (`question_id`,`position`);--> statement-breakpoint
CREATE TABLE `lead_questions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`retired` integer DEFAULT false NOT NULL,
	`sample` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lead_score_bands` (
	`score` integer PRIMARY KEY NOT NULL,
	`from_points` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `quotes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`opportunity_id` integer NOT NULL,
	`number` integer NOT NULL,
	`version` integer NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`customer` text NOT NULL,
	`lines` text NOT NULL,
	`adjustment_cents` integer DEFAULT 0 NOT NULL,
	`total_cents` integer NOT NULL,
	`currency` text NOT NULL,
	`introduction` text DEFAULT '' NOT NULL,
	`terms` text DEFAULT '' NOT NULL,
	`valid_until` text,
	`created_by_id` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`sent_at` integer,
	`link_hash` text,
	`link_sealed` text,
	`answered_at` integer,
	`answered_by` text,
	`decline_reason` text,
	FOREIGN KEY (`opportunity_id`) REFERENCES `records`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quotes_by_opportunity` ON `quotes` (`opportunity_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `quotes_once` ON `quotes` (`number`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `quotes_by_link` ON `quotes` (`link_hash`);--> statement-breakpoint
ALTER TABLE `company` ADD `logo_hash` text;--> statement-breakpoint
ALTER TABLE `company` ADD `logo_type` text;--> statement-breakpoint
ALTER TABLE `company` ADD `brand_colour` text;--> statement-breakpoint
ALTER TABLE `company` ADD `quote_terms` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `company` ADD `quote_valid_days` integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE `company` ADD `next_quote_number` integer DEFAULT 1001 NOT NULL;--> statement-breakpoint
ALTER TABLE `leads` ADD `status` text DEFAULT 'open' NOT NULL;--> statement-breakpoint
ALTER TABLE `leads` ADD `disqualified_reason_id` integer REFERENCES closing_reasons(id);--> statement-breakpoint
ALTER TABLE `leads` ADD `opportunity_id` integer REFERENCES records(id) ON DELETE set null;--> statement-breakpoint
ALTER TABLE `leads` ADD `settled_at` integer;--> statement-breakpoint
CREATE INDEX `leads_by_status` ON `leads` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `leads_by_reason` ON `leads` (`disqualified_reason_id`,`id`);--> statement-breakpoint
CREATE INDEX `leads_by_opportunity` ON `leads` (`opportunity_id`,`id`);--> statement-breakpoint
CREATE INDEX `leads_by_settled` ON `leads` (`settled_at`,`id`);--> statement-breakpoint
ALTER TABLE `opportunities` ADD `lost_reason_id` integer REFERENCES closing_reasons(id);--> statement-breakpoint
ALTER TABLE `opportunities` ADD `stage_since` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `opportunities_by_lost_reason` ON `opportunities` (`lost_reason_id`,`id`);--> statement-breakpoint
CREATE INDEX `opportunities_by_stage_since` ON `opportunities` (`stage_since`,`id`);--> statement-breakpoint
CREATE INDEX `opportunities_on_board` ON `opportunities` (`stage_id`,`expected_close_on`,`id`,`amount_cents`,`probability`);--> statement-breakpoint
ALTER TABLE `stages` ADD `pipeline_id` integer DEFAULT 1 NOT NULL REFERENCES pipelines(id);--> statement-breakpoint
ALTER TABLE `stages` ADD `colour` text DEFAULT 'steady' NOT NULL;--> statement-breakpoint
ALTER TABLE `stages` ADD `rots_after_days` integer;--> statement-breakpoint
ALTER TABLE `stages` ADD `requires` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `stages` ADD `merged_into_id` integer REFERENCES stages(id);--> statement-breakpoint
-- The pipeline that the stages so far are of.
INSERT INTO pipelines (id, name, position) VALUES (1, 'Sales', 1);
--> statement-breakpoint
UPDATE stages SET colour = CASE kind WHEN 'won' THEN 'ok' WHEN 'lost' THEN 'bad' ELSE 'steady' END;
--> statement-breakpoint
INSERT INTO closing_reasons (of, name, position) VALUES
  ('lost', 'Price', 1), ('lost', 'Chose a competitor', 2), ('lost', 'No longer needed', 3),
  ('lost', 'No answer', 4), ('lost', 'Other', 5),
  ('disqualified', 'No need', 1), ('disqualified', 'No budget', 2), ('disqualified', 'Not reachable', 3),
  ('disqualified', 'Spam or double', 4), ('disqualified', 'Other', 5);
--> statement-breakpoint
INSERT INTO lead_score_bands (score, from_points) VALUES (1, 10), (2, 30), (3, 50), (4, 70), (5, 90);
--> statement-breakpoint
-- The stages that each deal has been in, as its history tells them.
INSERT INTO stage_entries (opportunity_id, stage_id, entered_at, left_at)
SELECT id, stage_id, at, lead(at) OVER (PARTITION BY id ORDER BY event_id) FROM (
  SELECT opportunities.id AS id, events.id AS event_id, events.at AS at,
    json_extract(events.content, '$.values.stageId') AS stage_id
  FROM opportunities CROSS JOIN events ON events.subject = 'record' AND events.subject_id = opportunities.id
  WHERE events.kind = 'record.created'
  UNION ALL
  SELECT opportunities.id, events.id, events.at, json_extract(change.value, '$.to')
  FROM opportunities CROSS JOIN events ON events.subject = 'record' AND events.subject_id = opportunities.id,
    json_each(events.content, '$.changes') AS change
  WHERE events.kind = 'record.changed' AND json_extract(change.value, '$.field') = 'stageId'
) WHERE stage_id IN (SELECT id FROM stages) ORDER BY event_id;
--> statement-breakpoint
-- One whose history does not lead to where it is, is there since it was made.
DELETE FROM stage_entries WHERE opportunity_id IN (
  SELECT opportunities.id FROM opportunities WHERE stage_id IS NOT
    (SELECT last.stage_id FROM stage_entries AS last WHERE last.opportunity_id = opportunities.id AND last.left_at IS NULL)
);
--> statement-breakpoint
INSERT INTO stage_entries (opportunity_id, stage_id, entered_at)
SELECT opportunities.id, opportunities.stage_id, records.created_at
FROM opportunities JOIN records ON records.id = opportunities.id
WHERE opportunities.id NOT IN (SELECT opportunity_id FROM stage_entries);
--> statement-breakpoint
UPDATE opportunities SET stage_since =
  (SELECT entered_at FROM stage_entries WHERE opportunity_id = opportunities.id AND left_at IS NULL);
--> statement-breakpoint
-- What is written on a deal shows on its contact and account, too.
INSERT OR IGNORE INTO interaction_records (record_id, at, interaction_id)
SELECT shown.id, interactions.at, interactions.id
FROM opportunities CROSS JOIN interactions ON interactions.record_id = opportunities.id
  CROSS JOIN records AS shown ON shown.id IN (opportunities.primary_contact_id, opportunities.account_id);
--> statement-breakpoint
-- Whoever could open every page of Administration Tools can open the two new ones.
UPDATE roles SET permissions = json_set(permissions, '$.admin.salesPipeline', json('true'), '$.admin.leadQualification', json('true'))
WHERE NOT EXISTS (SELECT 1 FROM json_each(permissions, '$.admin') WHERE value = 0)
  AND json_extract(permissions, '$.admin.roles') = 1;
