PRAGMA application_id = 1330532931;
PRAGMA user_version = 1;
CREATE TABLE "documents" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "path" TEXT NOT NULL,
  "outlet" TEXT,
  "publisher" TEXT,
  "url" TEXT,
  "title" TEXT,
  "title_span" TEXT,
  "author" TEXT,
  "published" TEXT,
  "published_basis" TEXT,
  "why" TEXT,
  "language" TEXT,
  "text" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "words" INTEGER NOT NULL,
  "links" TEXT NOT NULL,
  "extra" TEXT NOT NULL
);
CREATE TABLE "flags" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "document" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "exact" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL,
  FOREIGN KEY ("document") REFERENCES "documents" ("id")
);
CREATE INDEX "flags by place" ON "flags" ("document", "start");
CREATE TABLE "people" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "roles" TEXT NOT NULL,
  "forms" TEXT NOT NULL,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL
);
CREATE TABLE "mentions" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "document" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "exact" TEXT NOT NULL,
  "person" TEXT NOT NULL,
  "form" TEXT NOT NULL,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL,
  FOREIGN KEY ("document") REFERENCES "documents" ("id"),
  FOREIGN KEY ("person") REFERENCES "people" ("id")
);
CREATE INDEX "mentions by place" ON "mentions" ("document", "start");
CREATE TABLE "quotes" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "document" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "exact" TEXT NOT NULL,
  "content" TEXT NOT NULL,
  "cue" TEXT NOT NULL,
  "speaker" TEXT NOT NULL,
  "speaker_name" TEXT,
  "person" TEXT,
  "kind" TEXT NOT NULL,
  "function" TEXT NOT NULL,
  "occasion" TEXT,
  "addressee" TEXT,
  "statement" TEXT,
  "part_of" TEXT,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL,
  FOREIGN KEY ("document") REFERENCES "documents" ("id"),
  FOREIGN KEY ("person") REFERENCES "people" ("id"),
  FOREIGN KEY ("statement") REFERENCES "statements" ("id")
);
CREATE INDEX "quotes by place" ON "quotes" ("document", "start");
CREATE TABLE "statements" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "person" TEXT,
  "speaker_name" TEXT,
  "occasion" TEXT,
  "date" TEXT,
  "quotes" TEXT NOT NULL,
  "documents" TEXT NOT NULL,
  "origins" TEXT NOT NULL,
  "independent" INTEGER NOT NULL,
  "fullest" TEXT NOT NULL,
  "earliest" TEXT NOT NULL,
  "renderings" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL,
  FOREIGN KEY ("person") REFERENCES "people" ("id")
);
CREATE TABLE "credits" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "document" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "exact" TEXT NOT NULL,
  "credited" TEXT NOT NULL,
  "person" TEXT,
  "relation" TEXT NOT NULL,
  "covers" TEXT NOT NULL,
  "url" TEXT,
  "reports" TEXT NOT NULL,
  "chain" TEXT NOT NULL,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL,
  FOREIGN KEY ("document") REFERENCES "documents" ("id"),
  FOREIGN KEY ("person") REFERENCES "people" ("id")
);
CREATE INDEX "credits by place" ON "credits" ("document", "start");
CREATE TABLE "reuse" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "left" TEXT NOT NULL,
  "right" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "similarity" REAL NOT NULL,
  "source" TEXT NOT NULL,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL
);
CREATE TABLE "derivations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "derived" TEXT NOT NULL,
  "from" TEXT,
  "kind" TEXT NOT NULL,
  "share" REAL,
  "credited" INTEGER NOT NULL,
  "evidence" TEXT NOT NULL,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL
);
CREATE TABLE "origins" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "documents" TEXT NOT NULL,
  "tells" INTEGER NOT NULL,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL
);
CREATE TABLE "times" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "document" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "exact" TEXT NOT NULL,
  "type" TEXT NOT NULL,
  "value" TEXT,
  "basis" TEXT NOT NULL,
  "anchor" TEXT,
  "partial" TEXT,
  "direction" TEXT,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL,
  FOREIGN KEY ("document") REFERENCES "documents" ("id")
);
CREATE INDEX "times by place" ON "times" ("document", "start");
CREATE TABLE "figures" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "document" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "exact" TEXT NOT NULL,
  "value" REAL,
  "low" REAL,
  "high" REAL,
  "unit" TEXT,
  "of" TEXT,
  "approximate" INTEGER NOT NULL,
  "attributed" TEXT,
  "date" TEXT,
  "documents" TEXT NOT NULL,
  "origins" TEXT NOT NULL,
  "independent" INTEGER NOT NULL,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL,
  FOREIGN KEY ("document") REFERENCES "documents" ("id")
);
CREATE INDEX "figures by place" ON "figures" ("document", "start");
CREATE TABLE "events" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "document" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "exact" TEXT NOT NULL,
  "source" TEXT,
  "source_words" TEXT,
  "target" TEXT,
  "target_words" TEXT,
  "type" TEXT NOT NULL,
  "mode" TEXT,
  "context" TEXT NOT NULL,
  "modality" TEXT NOT NULL,
  "action" TEXT,
  "condition" TEXT,
  "date" TEXT,
  "date_basis" TEXT,
  "attributed" TEXT,
  "cluster" TEXT,
  "intensity" REAL,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL,
  FOREIGN KEY ("document") REFERENCES "documents" ("id")
);
CREATE INDEX "events by place" ON "events" ("document", "start");
CREATE TABLE "event_clusters" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "source" TEXT,
  "target" TEXT,
  "type" TEXT NOT NULL,
  "modality" TEXT NOT NULL,
  "date" TEXT,
  "events" TEXT NOT NULL,
  "documents" TEXT NOT NULL,
  "origins" TEXT NOT NULL,
  "independent" INTEGER NOT NULL,
  "headline" TEXT NOT NULL,
  "why" TEXT NOT NULL
);
CREATE TABLE "commitments" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "actor" TEXT,
  "actor_name" TEXT,
  "beneficiary" TEXT,
  "kind" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "condition" TEXT,
  "due" TEXT,
  "made" TEXT,
  "status" TEXT NOT NULL,
  "steps" TEXT NOT NULL,
  "answers" TEXT NOT NULL,
  "documents" TEXT NOT NULL,
  "origins" TEXT NOT NULL,
  "independent" INTEGER NOT NULL,
  "why" TEXT NOT NULL
);
CREATE TABLE "relations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "source" TEXT NOT NULL,
  "target" TEXT NOT NULL,
  "date" TEXT,
  "score" REAL NOT NULL,
  "cluster" TEXT NOT NULL,
  "place" TEXT,
  "why" TEXT NOT NULL
);
CREATE TABLE "disagreements" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "about" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "class" TEXT NOT NULL,
  "sides" TEXT NOT NULL,
  "score" REAL NOT NULL,
  "why" TEXT NOT NULL
);
CREATE TABLE "agreements" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "about" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "places" TEXT NOT NULL,
  "documents" TEXT NOT NULL,
  "origins" TEXT NOT NULL,
  "independent" INTEGER NOT NULL,
  "why" TEXT NOT NULL
);
CREATE TABLE "timeline" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "date" TEXT NOT NULL,
  "date_end" TEXT,
  "precision" TEXT NOT NULL,
  "basis" TEXT NOT NULL,
  "what" TEXT NOT NULL,
  "told" TEXT,
  "cluster" TEXT,
  "places" TEXT NOT NULL,
  "origins" TEXT NOT NULL,
  "independent" INTEGER NOT NULL,
  "why" TEXT NOT NULL
);
CREATE TABLE "stories" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "documents" TEXT NOT NULL,
  "title" TEXT,
  "start" TEXT,
  "end" TEXT,
  "events" TEXT NOT NULL
);
CREATE TABLE "gaps" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "document" TEXT NOT NULL,
  "room" TEXT NOT NULL,
  "reason" TEXT NOT NULL
);
CREATE TABLE "runs" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "version" TEXT NOT NULL,
  "schema" INTEGER NOT NULL,
  "settings" TEXT NOT NULL,
  "models" TEXT NOT NULL,
  "inputs" TEXT NOT NULL,
  "counts" TEXT NOT NULL,
  "seconds" TEXT NOT NULL
);
CREATE TABLE "annotations" ("sha256" TEXT NOT NULL, "model" TEXT NOT NULL, "body" BLOB NOT NULL);
CREATE VIRTUAL TABLE "documents_fts" USING fts5 (title, text, content='documents', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE "quotes_fts" USING fts5 (exact, speaker_name, content='quotes', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE "statements_fts" USING fts5 (words, speaker_name, content='statements', tokenize='unicode61 remove_diacritics 2');
