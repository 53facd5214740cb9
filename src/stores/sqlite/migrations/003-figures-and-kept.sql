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
