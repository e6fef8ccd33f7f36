-- The history is append-only. The one change allowed empties the content of an entry whose subject is erased.
CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER events_fixed BEFORE UPDATE ON events
WHEN NEW.id IS NOT OLD.id OR NEW.at IS NOT OLD.at OR NEW.actor_kind IS NOT OLD.actor_kind
  OR NEW.actor_id IS NOT OLD.actor_id OR NEW.via IS NOT OLD.via OR NEW.kind IS NOT OLD.kind
  OR NEW.subject IS NOT OLD.subject OR NEW.subject_id IS NOT OLD.subject_id
  OR NEW.content_hash IS NOT OLD.content_hash OR NEW.hash IS NOT OLD.hash
  OR NEW.content IS NOT NULL OR NEW.salt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
-- The experience ledger too; its rows go only together with their account.
CREATE TRIGGER score_events_fixed BEFORE UPDATE ON score_events BEGIN SELECT RAISE(ABORT, 'score events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER score_events_stay BEFORE DELETE ON score_events
WHEN EXISTS (SELECT 1 FROM records WHERE id = OLD.account_id)
BEGIN SELECT RAISE(ABORT, 'score events are append-only'); END;
--> statement-breakpoint
-- Trigrams find any part of a name, an email, a number. The index follows search_documents and can be proved against it.
CREATE VIRTUAL TABLE records_search USING fts5(
  type, name, keys, body, content='search_documents', content_rowid='record_id', tokenize='trigram', detail='full'
);
--> statement-breakpoint
CREATE TRIGGER search_documents_added AFTER INSERT ON search_documents BEGIN
  INSERT INTO records_search (rowid, type, name, keys, body) VALUES (NEW.record_id, NEW.type, NEW.name, NEW.keys, NEW.body);
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_removed AFTER DELETE ON search_documents BEGIN
  INSERT INTO records_search (records_search, rowid, type, name, keys, body)
  VALUES ('delete', OLD.record_id, OLD.type, OLD.name, OLD.keys, OLD.body);
END;
--> statement-breakpoint
CREATE TRIGGER search_documents_changed AFTER UPDATE ON search_documents BEGIN
  INSERT INTO records_search (records_search, rowid, type, name, keys, body)
  VALUES ('delete', OLD.record_id, OLD.type, OLD.name, OLD.keys, OLD.body);
  INSERT INTO records_search (rowid, type, name, keys, body) VALUES (NEW.record_id, NEW.type, NEW.name, NEW.keys, NEW.body);
END;
