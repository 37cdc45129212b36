ALTER TABLE "predictions" DROP CONSTRAINT "predictions_dataset_version_datasets_version_fk";
--> statement-breakpoint
ALTER TABLE "runs" DROP CONSTRAINT "runs_dataset_version_datasets_version_fk";
--> statement-breakpoint
ALTER TABLE "runs" ALTER COLUMN "seed" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "models" ADD COLUMN "package_key" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "imported_by" text;