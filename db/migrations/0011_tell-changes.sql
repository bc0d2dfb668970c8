-- Whoever looks at a form, a queue or a list is told that it changed: what and where, never a value or a name. One message for a statement and a period,
-- whatever it wrote; a message may have 8000 bytes, so of many cells only their submissions are named, and of many submissions only the period.
-- The rows are called `changed`: submission_id, unit_id, period_id, id, version.
CREATE FUNCTION tell_cells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT FROM changed LIMIT 41) AS few) <= 40 THEN
    PERFORM pg_notify('changes', json_build_object('kind', 'cells', 'period', period_id, 'cells', json_agg(json_build_array(submission_id, unit_id, id, version)))::text)
    FROM changed GROUP BY period_id;
  ELSE
    PERFORM tell_submissions((SELECT array_agg(DISTINCT submission_id) FROM (SELECT DISTINCT submission_id FROM changed LIMIT 61) AS few), (SELECT array_agg(DISTINCT period_id) FROM changed));
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION tell_submissions(ids uuid[], period_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(ids) <= 60 THEN
    PERFORM pg_notify('changes', json_build_object('kind', 'submissions', 'period', period_id, 'submissions', json_agg(json_build_array(id, unit_id)))::text)
    FROM submissions WHERE id = ANY (ids) GROUP BY period_id;
  ELSE
    PERFORM pg_notify('changes', json_build_object('kind', 'period', 'period', period_id)::text) FROM unnest(period_ids) AS period_id;
  END IF;
END
$$;
--> statement-breakpoint
-- Cells that are asked, or asked no more: the form is another one.
CREATE FUNCTION tell_asked_cells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_submissions((SELECT array_agg(submission_id) FROM (SELECT DISTINCT submission_id FROM changed LIMIT 61) AS few), (SELECT array_agg(DISTINCT period_id) FROM changed));
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION tell_changed_submissions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_submissions((SELECT array_agg(id) FROM (SELECT id FROM changed LIMIT 61) AS few), (SELECT array_agg(DISTINCT period_id) FROM changed));
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- What is said of a value, or proves it.
CREATE FUNCTION tell_beside_cells() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT FROM changed LIMIT 41) AS few) <= 40 THEN
    PERFORM pg_notify('changes', json_build_object('kind', 'beside', 'period', a.period_id, 'cells', json_agg(DISTINCT jsonb_build_array(a.submission_id, a.unit_id, a.id)))::text)
    FROM changed c JOIN actuals a ON a.id = c.actual_id GROUP BY a.period_id;
  ELSE
    PERFORM pg_notify('changes', json_build_object('kind', 'period', 'period', period_id)::text)
    FROM (SELECT DISTINCT a.period_id FROM changed c JOIN actuals a ON a.id = c.actual_id) AS touched;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION tell_periods() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SELECT pg_notify(''changes'', json_build_object(''kind'', ''period'', ''period'', period_id)::text) FROM (SELECT DISTINCT %I AS period_id FROM changed) AS touched', TG_ARGV[0]);
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Only those whom it concerns; null, where they are many: whoever has notices looks.
CREATE FUNCTION tell_people() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('changes', json_build_object('kind', 'notices', 'people', CASE WHEN count(*) <= 100 THEN json_agg(person_id) END)::text)
  FROM (SELECT DISTINCT person_id FROM changed LIMIT 101) AS touched HAVING count(*) > 0;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER actuals_updated_told AFTER UPDATE ON "actuals" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_cells();--> statement-breakpoint
CREATE TRIGGER actuals_inserted_told AFTER INSERT ON "actuals" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_asked_cells();--> statement-breakpoint
CREATE TRIGGER actuals_deleted_told AFTER DELETE ON "actuals" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_asked_cells();--> statement-breakpoint
CREATE TRIGGER submissions_inserted_told AFTER INSERT ON "submissions" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_submissions();--> statement-breakpoint
CREATE TRIGGER submissions_updated_told AFTER UPDATE ON "submissions" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_submissions();--> statement-breakpoint
CREATE TRIGGER submissions_deleted_told AFTER DELETE ON "submissions" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_periods('period_id');--> statement-breakpoint
CREATE TRIGGER remarks_told AFTER INSERT ON "remarks" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_beside_cells();--> statement-breakpoint
CREATE TRIGGER evidence_inserted_told AFTER INSERT ON "evidence" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_beside_cells();--> statement-breakpoint
CREATE TRIGGER evidence_updated_told AFTER UPDATE ON "evidence" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_beside_cells();--> statement-breakpoint
CREATE TRIGGER periods_inserted_told AFTER INSERT ON "periods" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_periods('id');--> statement-breakpoint
CREATE TRIGGER periods_updated_told AFTER UPDATE ON "periods" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_periods('id');--> statement-breakpoint
CREATE TRIGGER period_overrides_inserted_told AFTER INSERT ON "period_overrides" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_periods('period_id');--> statement-breakpoint
CREATE TRIGGER period_overrides_updated_told AFTER UPDATE ON "period_overrides" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_periods('period_id');--> statement-breakpoint
CREATE TRIGGER period_overrides_deleted_told AFTER DELETE ON "period_overrides" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_periods('period_id');--> statement-breakpoint
CREATE TRIGGER notices_inserted_told AFTER INSERT ON "notices" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_people();--> statement-breakpoint
CREATE TRIGGER notices_updated_told AFTER UPDATE ON "notices" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell_people();
