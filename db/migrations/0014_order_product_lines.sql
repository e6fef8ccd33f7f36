ALTER TABLE `product_lines` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `product_lines_in_order` ON `product_lines` (`opportunity_id`,`position`);--> statement-breakpoint
-- They stood newest product first, on quotes too: nothing moves.
UPDATE product_lines SET position = (
  SELECT count(*) FROM product_lines AS other
  WHERE other.opportunity_id = product_lines.opportunity_id AND other.product_id >= product_lines.product_id
);
