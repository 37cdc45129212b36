CREATE TABLE "dataset_files" (
	"version" text NOT NULL,
	"delivery_id" text NOT NULL,
	"file_sha256" text NOT NULL,
	"records" jsonb NOT NULL,
	CONSTRAINT "dataset_files_version_delivery_id_file_sha256_pk" PRIMARY KEY("version","delivery_id","file_sha256")
);
--> statement-breakpoint
CREATE TABLE "dataset_tags" (
	"name" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"tagged_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"tagged_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "schema_sha256" text;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "parent" text;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "configuration" jsonb;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "code_version" text;--> statement-breakpoint
ALTER TABLE "datasets" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "dataset_files" ADD CONSTRAINT "dataset_files_version_datasets_version_fk" FOREIGN KEY ("version") REFERENCES "public"."datasets"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_files" ADD CONSTRAINT "dataset_files_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_tags" ADD CONSTRAINT "dataset_tags_version_datasets_version_fk" FOREIGN KEY ("version") REFERENCES "public"."datasets"("version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dataset_files_delivery" ON "dataset_files" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "dataset_files_sha256" ON "dataset_files" USING btree ("file_sha256");--> statement-breakpoint
CREATE INDEX "dataset_tags_version" ON "dataset_tags" USING btree ("version");--> statement-breakpoint
ALTER TABLE "datasets" ADD CONSTRAINT "datasets_parent_datasets_version_fk" FOREIGN KEY ("parent") REFERENCES "public"."datasets"("version") ON DELETE no action ON UPDATE no action;