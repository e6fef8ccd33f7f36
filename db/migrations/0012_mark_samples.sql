ALTER TABLE `macros` ADD `sample` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `predefined_texts` ADD `sample` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `article_categories` ADD `sample` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `articles` ADD `sample` integer DEFAULT false NOT NULL;