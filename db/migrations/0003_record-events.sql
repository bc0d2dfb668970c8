-- Lists of events typed in before events were kept by themselves: each becomes a row, and the value that lists it holds its id.
-- A list can hold two of one day and title; values whose spans overlap hold the same ones.
INSERT INTO "events" ("unit_id", "indicator_id", "held_on", "title", "created_at", "created_by", "updated_at", "updated_by")
SELECT listed.unit_id, listed.indicator_id, listed.held_on, listed.title, min(listed.updated_at), min(listed.updated_by::text)::uuid, max(listed.updated_at), min(listed.updated_by::text)::uuid
FROM (
  SELECT a.unit_id, t.indicator_id, (e.event ->> 'date')::date AS held_on, e.event ->> 'title' AS title, a.updated_at, a.updated_by,
    row_number() OVER (PARTITION BY a.id, e.event ->> 'date', e.event ->> 'title' ORDER BY e.place) AS nth
  FROM "actuals" a
  JOIN "targets" t ON t.id = a.target_id
  CROSS JOIN LATERAL jsonb_array_elements(a.value -> 'events') WITH ORDINALITY AS e (event, place)
  WHERE a.value ->> 'kind' = 'events' AND NOT e.event ? 'id'
) listed
GROUP BY listed.unit_id, listed.indicator_id, listed.held_on, listed.title, listed.nth;
--> statement-breakpoint
UPDATE "actuals" cell
SET "value" = jsonb_set(cell.value, '{events}', listed.events)
FROM (
  SELECT e.actual_id, jsonb_agg(e.event || jsonb_build_object('id', kept.id) ORDER BY kept.held_on, kept.id) AS events
  FROM (
    SELECT a.id AS actual_id, a.unit_id, t.indicator_id, each.event,
      row_number() OVER (PARTITION BY a.id, each.event ->> 'date', each.event ->> 'title' ORDER BY each.place) AS nth
    FROM "actuals" a
    JOIN "targets" t ON t.id = a.target_id
    CROSS JOIN LATERAL jsonb_array_elements(a.value -> 'events') WITH ORDINALITY AS each (event, place)
    WHERE a.value ->> 'kind' = 'events' AND NOT each.event ? 'id'
  ) e
  JOIN (
    SELECT *, row_number() OVER (PARTITION BY unit_id, indicator_id, held_on, title ORDER BY id) AS nth FROM "events"
  ) kept ON kept.unit_id = e.unit_id AND kept.indicator_id = e.indicator_id AND kept.held_on = (e.event ->> 'date')::date AND kept.title = e.event ->> 'title' AND kept.nth = e.nth
  GROUP BY e.actual_id
) listed
WHERE listed.actual_id = cell.id;
