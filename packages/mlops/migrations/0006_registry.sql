CREATE TABLE "audit_head" (
	"id" text PRIMARY KEY NOT NULL,
	"entries" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_head_one_row" CHECK ("audit_head"."id" in ('audit'))
);
--> statement-breakpoint
CREATE TABLE "model_decisions" (
	"sequence" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "model_decisions_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"model_id" text NOT NULL,
	"decision" text NOT NULL,
	"by" text NOT NULL,
	"comment" text NOT NULL,
	"selection_id" text,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "model_decisions_decision" CHECK ("model_decisions"."decision" in ('approve', 'retire'))
);
--> statement-breakpoint
ALTER TABLE "releases" DROP CONSTRAINT "releases_alias";--> statement-breakpoint
ALTER TABLE "releases" ALTER COLUMN "model_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "previous" text;--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "hash" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "follows" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "created_by" text;--> statement-breakpoint
ALTER TABLE "model_decisions" ADD CONSTRAINT "model_decisions_model_id_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."models"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_decisions" ADD CONSTRAINT "model_decisions_selection_id_selections_id_fk" FOREIGN KEY ("selection_id") REFERENCES "public"."selections"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "model_decisions_newest" ON "model_decisions" USING btree ("model_id","sequence");--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_follows_releases_id_fk" FOREIGN KEY ("follows") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_hash_unique" UNIQUE("hash");--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_alias" CHECK ("releases"."alias" in ('champion', 'challenger'));--> statement-breakpoint
-- Entries and releases of earlier versions are chained as they stand: the one time that their rows are changed.
ALTER TABLE "audit" DISABLE TRIGGER "audit_append_only";--> statement-breakpoint
ALTER TABLE "releases" DISABLE TRIGGER "releases_append_only";--> statement-breakpoint
CREATE FUNCTION "canonical_json"("value" jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	CASE jsonb_typeof(value)
	WHEN 'object' THEN
		RETURN '{' || coalesce((SELECT string_agg(to_json(member.key)::text || ':' || canonical_json(member.value), ',' ORDER BY member.key COLLATE "C") FROM jsonb_each(value) AS member), '') || '}';
	WHEN 'array' THEN
		RETURN '[' || coalesce((SELECT string_agg(canonical_json(item.value), ',' ORDER BY item.place) FROM jsonb_array_elements(value) WITH ORDINALITY AS item(value, place)), '') || ']';
	ELSE
		RETURN value::text;
	END CASE;
END
$$;
--> statement-breakpoint
DO $$
DECLARE
	entry record;
	last text := repeat('0', 64);
	total bigint := 0;
BEGIN
	FOR entry IN SELECT * FROM "audit" ORDER BY "sequence" LOOP
		UPDATE "audit" SET "previous" = last, "hash" = encode(sha256(convert_to(last || canonical_json(jsonb_build_object(
			'action', entry.action,
			'at', to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
			'details', entry.details,
			'subject', entry.subject
		)), 'UTF8')), 'hex') WHERE "sequence" = entry.sequence RETURNING "hash" INTO last;
		total := total + 1;
	END LOOP;
	IF total > 0 THEN
		INSERT INTO "audit_head" ("id", "entries", "hash") VALUES ('audit', total, last);
	END IF;
END
$$;
--> statement-breakpoint
DROP FUNCTION "canonical_json"(jsonb);--> statement-breakpoint
UPDATE "releases" SET "follows" = (SELECT earlier."id" FROM "releases" AS earlier WHERE earlier."alias" = "releases"."alias" AND earlier."sequence" < "releases"."sequence" ORDER BY earlier."sequence" DESC LIMIT 1);--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "previous" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "audit" ENABLE TRIGGER "audit_append_only";--> statement-breakpoint
ALTER TABLE "releases" ENABLE TRIGGER "releases_append_only";--> statement-breakpoint
CREATE TRIGGER "model_decisions_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "model_decisions" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
