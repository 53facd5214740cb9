-- Bodies are JSON, parsed on reading; the columns beside them are what queries need.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE counters (
  name TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO counters (name, last) VALUES ('case-number', 0);

-- What belongs to a case is kept by its number, which rises: new rows lie side by side at the end, few pages change.
CREATE TABLE cases (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  reporter TEXT NOT NULL,
  next_attention_at TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX cases_by_reporter ON cases (reporter, number);
CREATE INDEX cases_due ON cases (next_attention_at) WHERE next_attention_at IS NOT NULL;

-- Beside the case, so that words can be disposed of while the case and its figures stand.
CREATE TABLE words (
  number INTEGER PRIMARY KEY REFERENCES cases (number),
  body TEXT NOT NULL
) STRICT;

CREATE TABLE history (
  seq INTEGER PRIMARY KEY,
  number INTEGER NOT NULL REFERENCES cases (number),
  event TEXT NOT NULL,
  at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX history_of_case ON history (number, seq);

CREATE TABLE sent_cards (
  seq INTEGER PRIMARY KEY,
  number INTEGER NOT NULL REFERENCES cases (number),
  conversation TEXT NOT NULL,
  activity TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (number, conversation, activity)
) STRICT;
CREATE INDEX sent_cards_by_message ON sent_cards (conversation, activity);

CREATE TABLE drafts (
  id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  touched_at TEXT NOT NULL,
  next_attention_at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX drafts_by_owner ON drafts (owner, touched_at);
CREATE INDEX drafts_due ON drafts (next_attention_at);

-- Every draft that became or completes a case, also after it is gone: its old cards lead to the case. A draft becomes
-- a case once and once only.
CREATE TABLE drafts_of_cases (
  draft TEXT PRIMARY KEY,
  number INTEGER NOT NULL REFERENCES cases (number)
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
  seq INTEGER PRIMARY KEY,
  -- To what it belongs: one of the two.
  draft TEXT,
  number INTEGER,
  at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX answers_of_draft ON answers (draft) WHERE draft IS NOT NULL;
CREATE INDEX answers_of_case ON answers (number) WHERE number IS NOT NULL;
CREATE INDEX answers_by_time ON answers (at);

CREATE TABLE outbox (
  key TEXT PRIMARY KEY,
  created_at TEXT NOT NULL,
  -- As in the state's JSON; 'forgotten' keeps the key alone, so that it is never saved again.
  state TEXT NOT NULL,
  due_at TEXT,
  attempted_at TEXT,
  attempts INTEGER,
  ended_at TEXT,
  -- The entry without its state. Never changed until it is forgotten.
  body TEXT,
  state_body TEXT
) STRICT;
CREATE INDEX outbox_waiting ON outbox (due_at, key) WHERE state = 'waiting';
CREATE INDEX outbox_attempted ON outbox (attempted_at) WHERE state = 'attempted';
CREATE INDEX outbox_unsettled ON outbox (created_at, key) WHERE state IN ('waiting', 'uncertain', 'refused');
CREATE INDEX outbox_ended ON outbox (ended_at) WHERE state IN ('delivered', 'dropped');

CREATE TABLE conversation_references (
  -- 'person' or 'channel', and its id.
  of TEXT NOT NULL,
  subject TEXT NOT NULL,
  conversation TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (of, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX references_of_conversation ON conversation_references (conversation);

CREATE TABLE preferences (
  person TEXT PRIMARY KEY,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE disclosures (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
