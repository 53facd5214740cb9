-- What the work with a case adds to it: nothing has begun with those that are there.
UPDATE cases
SET body = json_set(
  body,
  '$.handling',
  json('{"declined":[],"hearings":[],"meetings":[],"extensions":[],"learned":false,"measures":[],"references":[],"links":[],"rungs":[]}')
)
WHERE json_valid(body) AND json_type(body, '$.handling') IS NULL;

-- Nothing was due with most of them. Now each is looked at once, which says when the next time is: one that is open has
-- dates to be reminded of, one that is closed is sealed some day.
UPDATE cases
SET next_attention_at = body ->> '$.registeredAt',
  body = json_set(body, '$.nextAttentionAt', body ->> '$.registeredAt')
WHERE next_attention_at IS NULL AND json_valid(body);

-- What cases are found by, beside their reporter and their number. Filled after the last migration (derive.ts), from
-- what the bodies say by then.
ALTER TABLE cases ADD COLUMN kind TEXT;
ALTER TABLE cases ADD COLUMN state TEXT;
ALTER TABLE cases ADD COLUMN unit TEXT;
ALTER TABLE cases ADD COLUMN heard_on TEXT;
ALTER TABLE cases ADD COLUMN overdue_after TEXT;
CREATE INDEX cases_overdue ON cases (overdue_after) WHERE overdue_after IS NOT NULL;

CREATE TABLE parties (
  number INTEGER NOT NULL REFERENCES cases (number),
  person TEXT NOT NULL,
  PRIMARY KEY (number, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX parties_by_person ON parties (person, number);

-- By the case's number. The tokens come folded (tokens.ts) and stand one blank apart, so that this tokenizer has
-- nothing left to decide; where in the text they stand is not asked for.
CREATE VIRTUAL TABLE case_tokens USING fts5 (tokens, tokenize = 'ascii', detail = none, columnsize = 0);
-- Deleted is gone from the index as well.
INSERT INTO case_tokens (case_tokens, rank) VALUES ('secure-delete', 1);

CREATE TABLE measures (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  owner TEXT NOT NULL,
  -- The case that it came from, where it came from one.
  case_id TEXT,
  unit TEXT NOT NULL,
  state TEXT NOT NULL,
  due_on TEXT NOT NULL,
  next_attention_at TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX measures_due ON measures (next_attention_at, id) WHERE next_attention_at IS NOT NULL;
CREATE INDEX measures_by_owner ON measures (owner);
CREATE INDEX measures_of_case ON measures (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX measures_by_unit ON measures (unit);
