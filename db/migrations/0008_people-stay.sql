ALTER TABLE "actuals" DROP CONSTRAINT "actuals_reviewed_by_people_id_fk";
--> statement-breakpoint
ALTER TABLE "actuals" DROP CONSTRAINT "actuals_updated_by_people_id_fk";
--> statement-breakpoint
-- Whoever has written or reviewed a value is named by it for ever: accounts are switched off, and never removed. So a value need not look its people up each time it is written.
CREATE FUNCTION refuse_people_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'people are switched off, never removed' USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER people_stay BEFORE DELETE OR TRUNCATE ON "people" FOR EACH STATEMENT EXECUTE FUNCTION refuse_people_removal();
--> statement-breakpoint
CREATE TRIGGER people_keep_their_ids BEFORE UPDATE OF id ON "people" FOR EACH STATEMENT EXECUTE FUNCTION refuse_people_removal();
