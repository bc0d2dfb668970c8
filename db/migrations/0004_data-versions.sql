-- Nothing has been kept in it yet.
DROP TABLE "data_versions";--> statement-breakpoint
CREATE TABLE "data_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"key" uuid NOT NULL,
	"change" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "data_versions_key_index" ON "data_versions" USING btree ("key");--> statement-breakpoint
-- One row for each key. Nobody waits here: rows are only added; and where they are folded, those that another transaction holds are passed over.
CREATE FUNCTION note_changes(changed uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO data_versions (key, change)
  SELECT key, 1 + floor(random() * 4294967296)::bigint FROM unnest(changed) AS key WHERE key IS NOT NULL;
  IF random() < 0.06 THEN
    WITH free AS MATERIALIZED (
      SELECT id FROM data_versions WHERE key = ANY (changed) FOR UPDATE SKIP LOCKED
    ), folded AS (
      DELETE FROM data_versions WHERE id IN (SELECT id FROM free) RETURNING key, change
    )
    INSERT INTO data_versions (key, change) SELECT key, sum(change) FROM folded GROUP BY key;
  END IF;
END
$$;
--> statement-breakpoint
-- The argument selects the `plan_id`s that changed rows belong to; %s stands for those rows.
CREATE FUNCTION note_plan_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT plan_id) FROM (' || TG_ARGV[0] || ') AS touched', CASE TG_OP
    WHEN 'INSERT' THEN 'new_rows'
    WHEN 'DELETE' THEN 'old_rows'
    ELSE '(TABLE old_rows UNION ALL TABLE new_rows)'
  END) INTO changed;
  PERFORM note_changes(changed);
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- What is typed into a draft alters no figure and notes nothing; that a cell is asked, and what its percent will be of, does.
-- Sets are compared, and never joined: a plan kept from small statements would be ruinous for an import's.
CREATE FUNCTION note_period_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  CASE TG_OP
    WHEN 'INSERT' THEN
      SELECT array_agg(DISTINCT period_id) INTO changed FROM new_rows;
    WHEN 'DELETE' THEN
      SELECT array_agg(DISTINCT period_id) INTO changed FROM old_rows;
    ELSE
      SELECT array_agg(DISTINCT period_id) INTO changed FROM (
        SELECT period_id FROM old_rows WHERE standing <> 'draft'
        UNION ALL
        SELECT period_id FROM new_rows WHERE standing <> 'draft'
        UNION ALL
        SELECT period_id FROM (
          SELECT period_id, target_id, unit_id, expected_denominator FROM old_rows
          EXCEPT SELECT period_id, target_id, unit_id, expected_denominator FROM new_rows
        ) AS gone
        UNION ALL
        SELECT period_id FROM (
          SELECT period_id, target_id, unit_id, expected_denominator FROM new_rows
          EXCEPT SELECT period_id, target_id, unit_id, expected_denominator FROM old_rows
        ) AS come
      ) AS seen;
  END CASE;
  IF changed IS NOT NULL THEN
    PERFORM note_changes(changed);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER actuals_inserted AFTER INSERT ON "actuals" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_period_changes();--> statement-breakpoint
CREATE TRIGGER actuals_updated AFTER UPDATE ON "actuals" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_period_changes();--> statement-breakpoint
CREATE TRIGGER actuals_deleted AFTER DELETE ON "actuals" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_period_changes();--> statement-breakpoint
DO $$
DECLARE
  source record;
BEGIN
  FOR source IN SELECT * FROM (VALUES
    ('plans', 'SELECT id AS plan_id FROM %s AS r'),
    ('priorities', 'SELECT plan_id FROM %s AS r'),
    ('tasks', 'SELECT p.plan_id FROM %s AS r JOIN priorities p ON p.id = r.priority_id'),
    ('measures', 'SELECT p.plan_id FROM %s AS r JOIN tasks t ON t.id = r.task_id JOIN priorities p ON p.id = t.priority_id'),
    ('targets', 'SELECT plan_id FROM %s AS r'),
    ('target_versions', 'SELECT t.plan_id FROM %s AS r JOIN targets t ON t.id = r.target_id'),
    ('indicators', 'SELECT t.plan_id FROM %s AS r JOIN targets t ON t.indicator_id = r.id'),
    ('periods', 'SELECT plan_id FROM %s AS r'),
    ('benchmarks', 'SELECT p.plan_id FROM %s AS r JOIN periods p ON p.id = r.period_id'),
    ('unit_types', 'SELECT p.id AS plan_id FROM %s AS r CROSS JOIN plans p'),
    ('settings', 'SELECT p.id AS plan_id FROM %s AS r CROSS JOIN plans p')
  ) AS sources (name, plans_of)
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_plan_changes(%L)', source.name || '_inserted', source.name, source.plans_of);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION note_plan_changes(%L)', source.name || '_updated', source.name, source.plans_of);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION note_plan_changes(%L)', source.name || '_deleted', source.name, source.plans_of);
  END LOOP;
END
$$;
