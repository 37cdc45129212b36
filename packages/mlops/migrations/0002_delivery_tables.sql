CREATE SCHEMA "identity";
--> statement-breakpoint
CREATE TABLE "identity"."patients" (
	"pseudonym" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "table_key" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "manifest_key" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "labels" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "deliveries" ADD COLUMN "retry_of" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "sealed_source" text;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_retry_of_deliveries_id_fk" FOREIGN KEY ("retry_of") REFERENCES "public"."deliveries"("id") ON DELETE no action ON UPDATE no action;