CREATE TYPE "public"."role" AS ENUM('administrator', 'department', 'head', 'editor', 'council', 'support', 'group-chair');--> statement-breakpoint
CREATE TYPE "public"."institution_type" AS ENUM('kindergarten', 'school-kindergarten', 'primary-school', 'progymnasium', 'basic-school', 'adult-school', 'gymnasium', 'non-formal', 'support-service');--> statement-breakpoint
CREATE TYPE "public"."reporting_unit_kind" AS ENUM('institution', 'methodical-group', 'city');--> statement-breakpoint
CREATE TYPE "public"."period_fold" AS ENUM('sum', 'latest', 'ratio-of-sums', 'max', 'each');--> statement-breakpoint
CREATE TYPE "public"."period_kind" AS ENUM('calendar-year', 'half-year', 'quarter', 'month', 'months', 'school-year', 'school-half-year', 'signal-half-year', 'two-school-years', 'day');--> statement-breakpoint
CREATE TYPE "public"."plan_status" AS ENUM('draft', 'published', 'closed');--> statement-breakpoint
CREATE TYPE "public"."unit_fold" AS ENUM('ratio-of-sums', 'sum', 'share-meeting', 'weighted-mean', 'event-count', 'single', 'none');--> statement-breakpoint
CREATE TYPE "public"."unit_of_measurement" AS ENUM('percent', 'pupils', 'children', 'parents', 'teachers', 'participants', 'classes', 'groups', 'teams', 'initiatives', 'events', 'meetings', 'expeditions', 'activities', 'strategies', 'lessons', 'times', 'plan-items', 'consultations', 'institutions', 'methodical-groups', 'points-10', 'points-100', 'standard-points', 'completion', 'text');--> statement-breakpoint
CREATE TYPE "public"."value_kind" AS ENUM('ratio', 'given-percent', 'number', 'parts', 'conditions', 'done', 'events', 'narrative');--> statement-breakpoint
CREATE TYPE "public"."actual_standing" AS ENUM('draft', 'submitted', 'returned', 'accepted');--> statement-breakpoint
CREATE TYPE "public"."gap_status" AS ENUM('met', 'near', 'not-met', 'no-target', 'no-data', 'not-applicable');--> statement-breakpoint
CREATE TYPE "public"."observed_state" AS ENUM('reported', 'not-reported', 'not-measured', 'not-applicable');--> statement-breakpoint
CREATE TYPE "public"."period_state" AS ENUM('upcoming', 'open', 'closed');--> statement-breakpoint
CREATE TYPE "public"."submission_status" AS ENUM('draft', 'submitted', 'returned', 'approved');--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "role_grants" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "role" NOT NULL,
	"unit_id" uuid,
	CONSTRAINT "role_grants_person_id_role_unit_id_unique" UNIQUE NULLS NOT DISTINCT("person_id","role","unit_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"address" text NOT NULL,
	"user_agent" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"email" text NOT NULL,
	"address" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" uuid,
	"unit_id" uuid,
	"indicator_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"address" text,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "reporting_units" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"kind" "reporting_unit_kind" NOT NULL,
	"code" text NOT NULL,
	"legal_code" text,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"is_confirmed" boolean DEFAULT true NOT NULL,
	"note" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"successor_id" uuid,
	CONSTRAINT "reporting_units_code_unique" UNIQUE("code"),
	CONSTRAINT "reporting_units_legal_code_unique" UNIQUE("legal_code")
);
--> statement-breakpoint
CREATE TABLE "unit_aliases" (
	"unit_id" uuid NOT NULL,
	"alias" text NOT NULL,
	CONSTRAINT "unit_aliases_unit_id_alias_pk" PRIMARY KEY("unit_id","alias")
);
--> statement-breakpoint
CREATE TABLE "unit_types" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"unit_id" uuid NOT NULL,
	"type" "institution_type" NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"definition" text DEFAULT '' NOT NULL,
	"value_kind" "value_kind" NOT NULL,
	"unit_of_measurement" "unit_of_measurement" NOT NULL,
	"base" "unit_of_measurement",
	"numerator_wording" text,
	"denominator_wording" text,
	"unit_fold" "unit_fold" NOT NULL,
	"period_fold" "period_fold" NOT NULL,
	"data_source" text DEFAULT '' NOT NULL,
	"reached_when" text DEFAULT '' NOT NULL,
	"evidence_hint" text DEFAULT '' NOT NULL,
	"counts_persons" boolean DEFAULT false NOT NULL,
	"conditions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"parts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"definition_version" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "indicators_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"task_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"responsible" text[] DEFAULT '{}' NOT NULL,
	"deadline" date,
	"funding_tags" text[] DEFAULT '{}' NOT NULL,
	"source_text" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"year" integer NOT NULL,
	"status" "plan_status" DEFAULT 'draft' NOT NULL,
	"yearly_goal" text DEFAULT '' NOT NULL,
	"learning_theme" text DEFAULT '' NOT NULL,
	"council_decision" text DEFAULT '' NOT NULL,
	"tolerance_percent_points" numeric DEFAULT '5' NOT NULL,
	"tolerance_percent_of_planned" numeric DEFAULT '10' NOT NULL,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plans_year_unique" UNIQUE("year")
);
--> statement-breakpoint
CREATE TABLE "priorities" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"aim" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "target_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"target_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"valid_from" date NOT NULL,
	"rule" jsonb NOT NULL,
	"unit_rule" jsonb NOT NULL,
	"scope" jsonb NOT NULL,
	"reported_every" "period_kind" NOT NULL,
	"measured_over" "period_kind" NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"measure_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"priority_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "actuals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"submission_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"target_version_id" uuid NOT NULL,
	"state" "observed_state" DEFAULT 'not-reported' NOT NULL,
	"value" jsonb,
	"numerator" numeric,
	"denominator" numeric,
	"number" numeric,
	"weight" numeric,
	"reason" text,
	"comment" text,
	"status" "gap_status" NOT NULL,
	"achieved" numeric,
	"gap" numeric,
	"standing" "actual_standing" DEFAULT 'draft' NOT NULL,
	"return_reason" text,
	"reviewed_at" timestamp with time zone,
	"reviewed_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "benchmarks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"part" text NOT NULL,
	"value" numeric NOT NULL,
	"source" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "period_overrides" (
	"period_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"due_on" date,
	"reopened_until" date,
	"reason" text NOT NULL,
	CONSTRAINT "period_overrides_period_id_unit_id_pk" PRIMARY KEY("period_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "periods" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plan_id" uuid NOT NULL,
	"kind" "period_kind" NOT NULL,
	"label" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"opens_on" date NOT NULL,
	"due_on" date NOT NULL,
	"state" "period_state" DEFAULT 'upcoming' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"period_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"status" "submission_status" DEFAULT 'draft' NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" uuid,
	"approved_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_unit_id_reporting_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."reporting_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_units" ADD CONSTRAINT "reporting_units_successor_id_reporting_units_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."reporting_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_aliases" ADD CONSTRAINT "unit_aliases_unit_id_reporting_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."reporting_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_types" ADD CONSTRAINT "unit_types_unit_id_reporting_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."reporting_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_versions" ADD CONSTRAINT "target_versions_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "target_versions" ADD CONSTRAINT "target_versions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_priority_id_priorities_id_fk" FOREIGN KEY ("priority_id") REFERENCES "public"."priorities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actuals" ADD CONSTRAINT "actuals_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actuals" ADD CONSTRAINT "actuals_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actuals" ADD CONSTRAINT "actuals_unit_id_reporting_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."reporting_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actuals" ADD CONSTRAINT "actuals_target_id_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actuals" ADD CONSTRAINT "actuals_target_version_id_target_versions_id_fk" FOREIGN KEY ("target_version_id") REFERENCES "public"."target_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actuals" ADD CONSTRAINT "actuals_reviewed_by_people_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actuals" ADD CONSTRAINT "actuals_updated_by_people_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benchmarks" ADD CONSTRAINT "benchmarks_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "benchmarks" ADD CONSTRAINT "benchmarks_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_overrides" ADD CONSTRAINT "period_overrides_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_overrides" ADD CONSTRAINT "period_overrides_unit_id_reporting_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."reporting_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_period_id_periods_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_unit_id_reporting_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."reporting_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_person_id_index" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_email_at_index" ON "sign_in_failures" USING btree ("email","at");--> statement-breakpoint
CREATE INDEX "sign_in_failures_address_at_index" ON "sign_in_failures" USING btree ("address","at");--> statement-breakpoint
CREATE INDEX "audit_entries_at_index" ON "audit_entries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_entries_entity_id_index" ON "audit_entries" USING btree ("entity_id");--> statement-breakpoint
CREATE INDEX "audit_entries_unit_id_at_index" ON "audit_entries" USING btree ("unit_id","at");--> statement-breakpoint
CREATE INDEX "unit_types_unit_id_index" ON "unit_types" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "measures_task_id_index" ON "measures" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "priorities_plan_id_index" ON "priorities" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "target_versions_target_id_version_index" ON "target_versions" USING btree ("target_id","version");--> statement-breakpoint
CREATE INDEX "targets_plan_id_index" ON "targets" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "targets_measure_id_index" ON "targets" USING btree ("measure_id");--> statement-breakpoint
CREATE INDEX "targets_indicator_id_index" ON "targets" USING btree ("indicator_id");--> statement-breakpoint
CREATE INDEX "tasks_priority_id_index" ON "tasks" USING btree ("priority_id");--> statement-breakpoint
CREATE UNIQUE INDEX "actuals_period_id_target_id_unit_id_index" ON "actuals" USING btree ("period_id","target_id","unit_id");--> statement-breakpoint
CREATE INDEX "actuals_submission_id_index" ON "actuals" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "actuals_unit_id_target_id_index" ON "actuals" USING btree ("unit_id","target_id");--> statement-breakpoint
CREATE UNIQUE INDEX "benchmarks_indicator_id_period_id_part_index" ON "benchmarks" USING btree ("indicator_id","period_id","part");--> statement-breakpoint
CREATE INDEX "periods_plan_id_index" ON "periods" USING btree ("plan_id");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_period_id_unit_id_index" ON "submissions" USING btree ("period_id","unit_id");--> statement-breakpoint
CREATE INDEX "submissions_unit_id_index" ON "submissions" USING btree ("unit_id");