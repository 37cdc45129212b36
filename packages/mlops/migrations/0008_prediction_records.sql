CREATE TABLE "prediction_outcomes" (
	"sequence" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "prediction_outcomes_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"prediction_id" text NOT NULL,
	"grade" text NOT NULL,
	"grade_as_written" text NOT NULL,
	"biopsy_date" date NOT NULL,
	"who_edition" integer,
	"comment" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"corrects" bigint,
	CONSTRAINT "prediction_outcomes_grade" CHECK ("prediction_outcomes"."grade" in ('low', 'high'))
);
--> statement-breakpoint
CREATE TABLE "prediction_reviews" (
	"sequence" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "prediction_reviews_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"prediction_id" text NOT NULL,
	"grade" text NOT NULL,
	"agrees" boolean NOT NULL,
	"before_result" boolean NOT NULL,
	"comment" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prediction_reviews_grade" CHECK ("prediction_reviews"."grade" in ('low', 'high'))
);
--> statement-breakpoint
ALTER TABLE "predictions" ADD COLUMN "features" bytea;--> statement-breakpoint
ALTER TABLE "predictions" ADD COLUMN "requester" text;--> statement-breakpoint
ALTER TABLE "predictions" ADD COLUMN "file_key" text;--> statement-breakpoint
ALTER TABLE "prediction_outcomes" ADD CONSTRAINT "prediction_outcomes_prediction_id_predictions_id_fk" FOREIGN KEY ("prediction_id") REFERENCES "public"."predictions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prediction_outcomes" ADD CONSTRAINT "prediction_outcomes_corrects_prediction_outcomes_sequence_fk" FOREIGN KEY ("corrects") REFERENCES "public"."prediction_outcomes"("sequence") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prediction_reviews" ADD CONSTRAINT "prediction_reviews_prediction_id_predictions_id_fk" FOREIGN KEY ("prediction_id") REFERENCES "public"."predictions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "prediction_outcomes_newest" ON "prediction_outcomes" USING btree ("prediction_id","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "prediction_outcomes_first" ON "prediction_outcomes" USING btree ("prediction_id") WHERE "prediction_outcomes"."corrects" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "prediction_outcomes_corrected" ON "prediction_outcomes" USING btree ("corrects");--> statement-breakpoint
CREATE INDEX "prediction_reviews_newest" ON "prediction_reviews" USING btree ("prediction_id","sequence");--> statement-breakpoint
-- Doubles of measured values do not compress; trying would cost every prediction more than its insertion.
ALTER TABLE "predictions" ALTER COLUMN "features" SET STORAGE EXTERNAL;--> statement-breakpoint
CREATE TRIGGER "prediction_outcomes_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "prediction_outcomes" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "prediction_reviews_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "prediction_reviews" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
