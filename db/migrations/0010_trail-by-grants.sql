-- What is written once for good is so by the grants too: even the owner of the trail may add to it and read it, no more.
REVOKE UPDATE, DELETE, TRUNCATE ON "audit_entries" FROM CURRENT_USER, PUBLIC;
--> statement-breakpoint
-- A remark names its value, and a foreign key looks for it with a lock that such grants would refuse: a trigger alone keeps remarks.
CREATE FUNCTION refuse_remark_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was remarked stays as it was said' USING ERRCODE = 'insufficient_privilege';
END
$$;
--> statement-breakpoint
CREATE TRIGGER remarks_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "remarks"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_remark_change();
