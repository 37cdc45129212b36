CREATE TABLE "run_fits" (
	"run_id" text NOT NULL,
	"task" text NOT NULL,
	"outer" integer,
	"model" text NOT NULL,
	"candidate" integer NOT NULL,
	"iteration" integer NOT NULL,
	"resources" integer,
	"split" integer NOT NULL,
	"params" jsonb NOT NULL,
	"scores" text NOT NULL,
	"details" jsonb NOT NULL,
	"pipeline" text,
	"seconds" double precision NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "run_fits_run_id_task_pk" PRIMARY KEY("run_id","task"),
	CONSTRAINT "run_fits_model" CHECK ("run_fits"."model" in ('xgboost', 'random-forest', 'svm', 'soft-vote', 'stacking'))
);
--> statement-breakpoint
ALTER TABLE "runs" DROP CONSTRAINT "runs_status";--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "held_by" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "held_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "run_fits" ADD CONSTRAINT "run_fits_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_status" CHECK ("runs"."status" in ('running', 'done', 'failed', 'cancelled'));