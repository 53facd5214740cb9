-- What belongs to no case and is kept by a natural key (cases/kept.ts).
CREATE TABLE kept (
  sort TEXT NOT NULL,
  id TEXT NOT NULL,
  unit TEXT,
  place TEXT NOT NULL,
  version INTEGER NOT NULL,
  next_attention_at TEXT,
  body TEXT NOT NULL,
  UNIQUE (sort, id)
) STRICT;
CREATE INDEX kept_in_order ON kept (sort, place, id);
CREATE INDEX kept_by_unit ON kept (sort, unit, place, id) WHERE unit IS NOT NULL;
CREATE INDEX kept_due ON kept (sort, next_attention_at, id) WHERE next_attention_at IS NOT NULL;

-- Nothing was counted until now. Each case is looked at once, which says what it counts for; where someone is in danger
-- and nobody has looked, the next look comes soon enough, and no sooner than whoever was told has the time to look.
UPDATE cases
SET next_attention_at = body ->> '$.registeredAt',
  body = json_set(body, '$.nextAttentionAt', body ->> '$.registeredAt')
WHERE json_valid(body)
  AND json_type(body, '$.counted') IS NULL
  AND (next_attention_at IS NULL OR next_attention_at > body ->> '$.registeredAt')
  AND NOT (
    body ->> '$.state.state' <> 'closed' AND body ->> '$.facts.inDanger' AND json_type(body, '$.seen') IS NULL
  );

-- What cases count for, a row a case, which outlives its words and its body. What many cases have in common stands once
-- in a table of its own and never changes there; `statistical_columns` shows each case with all of it.
CREATE TABLE counted_units (
  code INTEGER PRIMARY KEY,
  unit TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE counted_received (
  code INTEGER PRIMARY KEY,
  book TEXT NOT NULL,
  kind TEXT NOT NULL,
  class TEXT NOT NULL,
  track TEXT NOT NULL,
  area TEXT NOT NULL,
  anonymous INTEGER NOT NULL,
  suggestion_inside INTEGER NOT NULL,
  late_before INTEGER NOT NULL,
  UNIQUE (kind, area, track, book, anonymous, suggestion_inside, late_before, class)
) STRICT;
CREATE TABLE counted_closed (
  code INTEGER PRIMARY KEY,
  outcome TEXT NOT NULL,
  -- Empty where none was given, so that the same stands here once.
  cause TEXT NOT NULL,
  timeliness TEXT NOT NULL,
  extended INTEGER NOT NULL,
  UNIQUE (outcome, cause, timeliness, extended)
) STRICT;
CREATE TABLE statistics (
  number INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL,
  received INTEGER NOT NULL,
  -- Days as numbers such as 20260316.
  heard_on INTEGER NOT NULL,
  closed INTEGER,
  closed_on INTEGER,
  days INTEGER
) STRICT;
-- In the order of their numbers: by unit each registration would change a page of its own.
CREATE INDEX statistics_open ON statistics (closed) WHERE closed IS NULL;
CREATE VIEW statistical_columns AS
SELECT number, book, counted_units.unit, kind, class, track, area, heard_on, anonymous, suggestion_inside,
  late_before,
  closed_on, outcome, nullif(cause, '') AS cause, timeliness, extended, days
FROM statistics
JOIN counted_units ON counted_units.code = statistics.unit
JOIN counted_received ON counted_received.code = statistics.received
LEFT JOIN counted_closed ON counted_closed.code = statistics.closed;

-- The figures: a row for each unit's month that has any, changed in the transaction in which its cases are (figures/).
CREATE TABLE cells (
  place INTEGER PRIMARY KEY,
  cell TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE rollups (
  generation INTEGER NOT NULL,
  -- A month as a number such as 202603.
  month INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  -- How many of each cell (figures/counters.ts).
  counts BLOB NOT NULL,
  PRIMARY KEY (generation, month, unit)
) STRICT, WITHOUT ROWID;
CREATE TABLE rollup_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  -- The one that is read.
  generation INTEGER NOT NULL,
  -- The one that is being made anew from the cases, and the number of the last case that is in it.
  making INTEGER,
  passed INTEGER NOT NULL
) STRICT;
INSERT INTO rollup_state (one, generation, making, passed) VALUES (1, 1, NULL, 0);
