-- What is written once for good is so by the grants too: even the owner of these tables may add to them and read them, no more.
REVOKE UPDATE, DELETE, TRUNCATE ON "audit_entries" FROM CURRENT_USER, PUBLIC;
--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON "remarks" FROM CURRENT_USER, PUBLIC;
