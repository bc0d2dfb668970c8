-- Told within the transaction that made it, a change held every other commit up: whoever notifies takes one lock for all until its commit is on the disk, and eight
-- who saved at once took twice as long. So a change is noted, in a table that need survive nothing, and told a moment later for all that were noted.
CREATE UNLOGGED TABLE told_changes (message text NOT NULL) WITH (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
--> statement-breakpoint
CREATE FUNCTION tell_later(message json) RETURNS void LANGUAGE sql AS $$
  INSERT INTO told_changes (message) VALUES (message::text)
$$;
--> statement-breakpoint
-- Whoever comes first tells them; of more than anybody could follow, that there is much to look at.
CREATE FUNCTION tell_noted_changes() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  noted text[];
BEGIN
  WITH gone AS (DELETE FROM told_changes WHERE ctid = ANY (ARRAY(SELECT ctid FROM told_changes FOR UPDATE SKIP LOCKED)) RETURNING message)
  SELECT array_agg(DISTINCT message) INTO noted FROM gone;
  IF cardinality(noted) > 500 THEN
    PERFORM pg_notify('changes', '{"kind":"look-again"}');
  ELSIF noted IS NOT NULL THEN
    PERFORM pg_notify('changes', message) FROM unnest(noted) AS message;
  END IF;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_cells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT FROM changed LIMIT 41) AS few) <= 40 THEN
    INSERT INTO told_changes (message)
    SELECT json_build_object('kind', 'cells', 'period', period_id, 'cells', json_agg(json_build_array(submission_id, unit_id, id, version)))::text
    FROM changed GROUP BY period_id;
  ELSE
    PERFORM tell_submissions((SELECT array_agg(submission_id) FROM (SELECT DISTINCT submission_id FROM changed LIMIT 61) AS few), (SELECT array_agg(DISTINCT period_id) FROM changed));
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_submissions(ids uuid[], period_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(ids) <= 60 THEN
    PERFORM tell_later(json_build_object('kind', 'submissions', 'period', period_id, 'submissions', json_agg(json_build_array(id, unit_id))))
    FROM submissions WHERE id = ANY (ids) GROUP BY period_id;
  ELSE
    PERFORM tell_later(json_build_object('kind', 'period', 'period', period_id)) FROM unnest(period_ids) AS period_id;
  END IF;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_beside_cells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT FROM changed LIMIT 41) AS few) <= 40 THEN
    PERFORM tell_later(json_build_object('kind', 'beside', 'period', a.period_id, 'cells', json_agg(DISTINCT jsonb_build_array(a.submission_id, a.unit_id, a.id))))
    FROM changed c JOIN actuals a ON a.id = c.actual_id GROUP BY a.period_id;
  ELSE
    PERFORM tell_later(json_build_object('kind', 'period', 'period', period_id))
    FROM (SELECT DISTINCT a.period_id FROM changed c JOIN actuals a ON a.id = c.actual_id) AS touched;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_periods() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SELECT tell_later(json_build_object(''kind'', ''period'', ''period'', period_id)) FROM (SELECT DISTINCT %I AS period_id FROM changed) AS touched', TG_ARGV[0]);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_later(json_build_object('kind', 'notices', 'people', CASE WHEN count(*) <= 100 THEN json_agg(person_id) END))
  FROM (SELECT DISTINCT person_id FROM changed LIMIT 101) AS touched HAVING count(*) > 0;
  RETURN NULL;
END
$$;
