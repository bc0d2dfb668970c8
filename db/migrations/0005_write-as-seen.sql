-- What a form shows also hangs on a unit's own dates, and on what the units are called.
DO $$
DECLARE
  source record;
BEGIN
  FOR source IN SELECT * FROM (VALUES
    ('period_overrides', 'SELECT p.plan_id FROM %s AS r JOIN periods p ON p.id = r.period_id'),
    ('reporting_units', 'SELECT p.id AS plan_id FROM %s AS r CROSS JOIN plans p')
  ) AS sources (name, plans_of)
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_plan_changes(%L)', source.name || '_inserted', source.name, source.plans_of);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_plan_changes(%L)', source.name || '_updated', source.name, source.plans_of);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_plan_changes(%L)', source.name || '_deleted', source.name, source.plans_of);
  END LOOP;
END
$$;
--> statement-breakpoint
-- The version of everything that the values of a period are judged by and compared with: all there is but the period's own values.
CREATE FUNCTION data_version_beside(period uuid) RETURNS numeric LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(change), 0) FROM data_versions WHERE key <> period
$$;
--> statement-breakpoint
-- What a submission's cells come to, in one look at them. ISO days compare as text. Only events and numbers have a number: most values need not be opened.
CREATE FUNCTION submission_tally(submission uuid) RETURNS TABLE (counts json, last_event_on text) LANGUAGE sql STABLE AS $$
  SELECT
    json_build_object(
      'asked', count(*),
      'answered', count(*) FILTER (WHERE cell.state <> 'not-reported' OR cell.reason IS NOT NULL),
      'returned', count(*) FILTER (WHERE cell.standing = 'returned'),
      'accepted', count(*) FILTER (WHERE cell.standing = 'accepted')),
    max(CASE WHEN cell.number > 0 AND cell.value ->> 'kind' = 'events' THEN (SELECT max(event ->> 'date') FROM jsonb_array_elements(cell.value -> 'events') AS event) END)
  FROM actuals AS cell WHERE cell.submission_id = submission
$$;
--> statement-breakpoint
-- Writes a value with its entry in the trail, provided that the cell, its submission and all that judged the value are still as they were seen; no row where they are not.
-- Locks come first and in the order of every other save: the period, then the cell. Only a statement after them sees what was committed while they were waited for.
CREATE FUNCTION write_as_seen(actual uuid, seen integer, seen_submission integer, seen_beside numeric, after jsonb, entry jsonb)
RETURNS TABLE (counts json, last_event_on text) LANGUAGE plpgsql AS $$
DECLARE
  submission uuid;
BEGIN
  PERFORM FROM actuals a WHERE a.id = actual AND (SELECT p.id FROM periods p WHERE p.id = a.period_id FOR SHARE) IS NOT NULL FOR UPDATE;

  SELECT s.id INTO submission
  FROM actuals a JOIN submissions s ON s.id = a.submission_id
  WHERE a.id = actual AND a.version = seen AND s.version = seen_submission AND data_version_beside(a.period_id) = seen_beside;
  IF submission IS NULL THEN
    RETURN;
  END IF;

  UPDATE actuals a
  SET target_version_id = v.target_version_id, state = v.state, value = v.value, numerator = v.numerator, denominator = v.denominator, number = v.number, weight = v.weight,
    reason = v.reason, denominator_reason = v.denominator_reason, comment = v.comment, status = v.status, achieved = v.achieved, gap = v.gap, standing = v.standing,
    return_reason = v.return_reason, reviewed_at = v.reviewed_at, reviewed_by = v.reviewed_by, updated_at = v.updated_at, updated_by = v.updated_by, version = v.version
  FROM jsonb_populate_record(NULL::actuals, after) AS v
  WHERE a.id = actual;

  INSERT INTO audit_entries (at, actor_id, actor_name, action, entity, entity_id, unit_id, indicator_id, before, after, address, request_id)
  SELECT e.at, e.actor_id, e.actor_name, e.action, e.entity, e.entity_id, e.unit_id, e.indicator_id, e.before, e.after, e.address, e.request_id
  FROM jsonb_populate_record(NULL::audit_entries, entry) AS e;

  RETURN QUERY SELECT * FROM submission_tally(submission);
END
$$;
