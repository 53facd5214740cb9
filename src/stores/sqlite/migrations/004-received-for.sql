-- As whose it was received, where that unit has ended since and another one has the case. Null: the unit itself.
ALTER TABLE statistics ADD COLUMN received_for INTEGER;
DROP VIEW statistical_columns;
CREATE VIEW statistical_columns AS
SELECT number, book, counted_units.unit, coalesce(earlier.unit, counted_units.unit) AS received_for,
  kind, class, track, area, heard_on, anonymous, suggestion_inside, late_before,
  closed_on, outcome, nullif(cause, '') AS cause, timeliness, extended, days
FROM statistics
JOIN counted_units ON counted_units.code = statistics.unit
LEFT JOIN counted_units AS earlier ON earlier.code = statistics.received_for
JOIN counted_received ON counted_received.code = statistics.received
LEFT JOIN counted_closed ON counted_closed.code = statistics.closed;
