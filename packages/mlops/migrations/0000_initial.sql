CREATE TABLE "audit" (
	"sequence" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "datasets" (
	"latest_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"rows" integer NOT NULL,
	"low" integer NOT NULL,
	"high" integer NOT NULL,
	"features" integer NOT NULL,
	"bucket_key" text NOT NULL,
	"report_key" text NOT NULL,
	"grade_mapping" text NOT NULL,
	"summary" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"source_count" integer NOT NULL,
	"problems" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"delivery_id" text NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"bucket_key" text,
	"layout" text,
	"bytes" bigint NOT NULL,
	"status" text NOT NULL,
	"error_code" text,
	"error_details" jsonb,
	"segment" text,
	CONSTRAINT "files_delivery_id_name_pk" PRIMARY KEY("delivery_id","name"),
	CONSTRAINT "files_status" CHECK ("files"."status" in ('accepted', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "models" (
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"name" text NOT NULL,
	"bucket_key" text NOT NULL,
	"metrics" jsonb NOT NULL,
	"params" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "models_name" CHECK ("models"."name" in ('xgboost', 'random-forest', 'svm'))
);
--> statement-breakpoint
CREATE TABLE "predictions" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"release_id" text NOT NULL,
	"model_id" text NOT NULL,
	"dataset_version" text NOT NULL,
	"patient" text NOT NULL,
	"file_sha256" text NOT NULL,
	"line" integer,
	"probability" double precision NOT NULL,
	"threshold" double precision NOT NULL,
	"grade" text NOT NULL,
	"conformal" jsonb NOT NULL,
	"warnings" jsonb NOT NULL,
	"features_sha256" text NOT NULL,
	CONSTRAINT "predictions_grade" CHECK ("predictions"."grade" in ('low', 'high'))
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" text PRIMARY KEY NOT NULL,
	"delivery_id" text NOT NULL,
	"file_sha256" text NOT NULL,
	"line" integer,
	"patient" text NOT NULL,
	"segment" text,
	"grade" text,
	"grade_as_written" text,
	"biopsy_date" date,
	CONSTRAINT "records_grade" CHECK ("records"."grade" in ('low', 'high'))
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" text PRIMARY KEY NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "releases_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"alias" text NOT NULL,
	"model_id" text NOT NULL,
	"released_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "releases_sequence_unique" UNIQUE("sequence"),
	CONSTRAINT "releases_alias" CHECK ("releases"."alias" in ('champion'))
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"latest_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"dataset_version" text NOT NULL,
	"seed" bigint NOT NULL,
	"config" jsonb NOT NULL,
	"shuffled" boolean NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"code_version" text NOT NULL,
	"machine" jsonb NOT NULL,
	"summary" jsonb,
	"bucket_key" text,
	CONSTRAINT "runs_status" CHECK ("runs"."status" in ('running', 'done', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "selections" (
	"latest_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"run_id" text NOT NULL,
	"quality" jsonb NOT NULL,
	"champion" text,
	"dashboard_key" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "models" ADD CONSTRAINT "models_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "predictions" ADD CONSTRAINT "predictions_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "predictions" ADD CONSTRAINT "predictions_model_id_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."models"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "predictions" ADD CONSTRAINT "predictions_dataset_version_datasets_version_fk" FOREIGN KEY ("dataset_version") REFERENCES "public"."datasets"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_model_id_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."models"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_dataset_version_datasets_version_fk" FOREIGN KEY ("dataset_version") REFERENCES "public"."datasets"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selections" ADD CONSTRAINT "selections_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "selections" ADD CONSTRAINT "selections_champion_models_id_fk" FOREIGN KEY ("champion") REFERENCES "public"."models"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_sha256" ON "files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "models_run" ON "models" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "predictions_patient" ON "predictions" USING btree ("patient");--> statement-breakpoint
CREATE INDEX "predictions_newest" ON "predictions" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "records_delivery" ON "records" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "records_patient" ON "records" USING btree ("patient");--> statement-breakpoint
CREATE INDEX "releases_newest" ON "releases" USING btree ("alias","sequence");--> statement-breakpoint
CREATE INDEX "selections_run" ON "selections" USING btree ("run_id");