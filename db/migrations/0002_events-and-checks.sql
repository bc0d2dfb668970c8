CREATE TYPE "public"."self_check_trigger" AS ENUM('nightly', 'command', 'person');--> statement-breakpoint
CREATE TABLE "data_versions" (
	"key" uuid PRIMARY KEY NOT NULL,
	"version" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "self_checks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"trigger" "self_check_trigger" NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"checked_values" integer NOT NULL,
	"checked_figures" integer NOT NULL,
	"difference_count" integer NOT NULL,
	"differences" jsonb DEFAULT '[]'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"held_on" date NOT NULL,
	"title" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "actuals" ADD COLUMN "expected_denominator" numeric;--> statement-breakpoint
ALTER TABLE "actuals" ADD COLUMN "denominator_source" text;--> statement-breakpoint
ALTER TABLE "actuals" ADD COLUMN "denominator_reason" text;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_unit_id_reporting_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."reporting_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_updated_by_people_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "self_checks_started_at_index" ON "self_checks" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "events_unit_id_indicator_id_held_on_index" ON "events" USING btree ("unit_id","indicator_id","held_on");--> statement-breakpoint
-- Until now an event lived inside the value it was reported with.
INSERT INTO "events" ("unit_id", "indicator_id", "held_on", "title", "created_at", "created_by", "updated_at", "updated_by")
SELECT DISTINCT ON (a.unit_id, t.indicator_id, e ->> 'date', e ->> 'title')
  a.unit_id, t.indicator_id, (e ->> 'date')::date, e ->> 'title', a.updated_at, a.updated_by, a.updated_at, a.updated_by
FROM "actuals" a
JOIN "targets" t ON t.id = a.target_id
CROSS JOIN LATERAL jsonb_array_elements(a.value -> 'events') e
WHERE a.value ->> 'kind' = 'events'
ORDER BY a.unit_id, t.indicator_id, e ->> 'date', e ->> 'title', a.updated_at;
