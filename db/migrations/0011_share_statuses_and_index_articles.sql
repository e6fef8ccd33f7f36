-- Every status so far is offered to all departments.
INSERT INTO department_statuses (team_id, status_id, position) SELECT NULL, id, position FROM case_statuses ORDER BY position;
--> statement-breakpoint
INSERT INTO article_categories (name) VALUES ('General');
--> statement-breakpoint
-- Words of the wiki, as people write them; the index follows the articles.
CREATE VIRTUAL TABLE articles_search USING fts5(
  title, text, content='articles', content_rowid='id', prefix='2 3 4',
  tokenize='unicode61 remove_diacritics 2'
);
--> statement-breakpoint
CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
  INSERT INTO articles_search (rowid, title, text) VALUES (NEW.id, NEW.title, NEW.text);
END;
--> statement-breakpoint
CREATE TRIGGER articles_removed AFTER DELETE ON articles BEGIN
  INSERT INTO articles_search (articles_search, rowid, title, text) VALUES ('delete', OLD.id, OLD.title, OLD.text);
END;
--> statement-breakpoint
CREATE TRIGGER articles_changed AFTER UPDATE OF title, text ON articles BEGIN
  INSERT INTO articles_search (articles_search, rowid, title, text) VALUES ('delete', OLD.id, OLD.title, OLD.text);
  INSERT INTO articles_search (rowid, title, text) VALUES (NEW.id, NEW.title, NEW.text);
END;
