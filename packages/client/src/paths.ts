// Written by `npm run client` from openapi.json: not to be edited.
export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process is alive */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this process counts, for Prometheus */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it can answer predictions: database, store of files and released model */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My keys for machines; who manages the users sees all */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Makes a key for a machine; it is shown once
         * @description It may do no more than who makes it, and stops working where they lose those rights. Who manages the users may give any.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes a key of mine; who manages the users, anybody’s */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, the newest first */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Computes the chain of the audit anew and says whether anything was changed */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dataset versions, the latest first */
        get: operations["listDatasets"];
        put?: never;
        /**
         * Makes a dataset version of what was delivered, with its reports
         * @description The same records with the same settings give the same version. What is not said is as configured.
         */
        post: operations["createDataset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dataset version, by id, tag or beginning of the id */
        get: operations["getDataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{version}/diff/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is other in the second version */
        get: operations["diffDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{version}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a version comes from: those before it, and every file with the records that are its rows */
        get: operations["getDatasetLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{version}/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The exploratory or the quality report of a version, as a page or as data */
        get: operations["getDatasetReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deliveries of files, the newest first */
        get: operations["listDeliveries"];
        put?: never;
        /**
         * Delivers files with their grades: what is not accepted goes into quarantine with its reason, and the rest goes on
         * @description The same files again are the same delivery. Nothing is written to disk unsealed.
         */
        post: operations["createDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery, with what was refused and why */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The delivered files, of the newest delivery first */
        get: operations["listFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the password by a one-time link */
        post: operations["redeemLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who I am and what I may do
         * @description Without a session it answers `401` where the service asks for one.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes my password and ends my other sessions */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prepares my second factor
         * @description It counts from when it is confirmed with a code. The recovery codes are shown once.
         */
        post: operations["enableSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns my second factor on with a first code */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns my second factor off */
        post: operations["disableSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The models, the newest first */
        get: operations["listModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One model, by id, beginning of the id, champion or challenger: where it stands, how it meets the standards, what was decided */
        get: operations["getModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person signs for a model that meets the standards */
        post: operations["approveModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}/compare/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two models on the same patients */
        get: operations["compareModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A person withdraws a model, and with it the aliases that point to it */
        post: operations["retireModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patient}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the retirement of a patient back */
        post: operations["restorePatient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/patients/{patient}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retires all of a patient: it is kept, with the reason, and neither shown nor used any more */
        post: operations["retirePatient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Searches stored predictions, the newest first; also as csv */
        get: operations["searchPredictions"];
        put?: never;
        /**
         * Grades patients with the released model and stores the predictions
         * @description Values as JSON, or files of any layout that is known, with one patient or several each. Each prediction is stored before it is answered. The same input, or the same `Idempotency-Key`, gives the same stored prediction. Decision support: it does not replace the biopsy.
         */
        post: operations["createPredictions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A stored prediction */
        get: operations["getPrediction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions/{id}/fhir": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A prediction as a FHIR R4 Bundle: DiagnosticReport, Observation and Device */
        get: operations["getPredictionFhir"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the biopsy said, with its corrections */
        get: operations["listOutcomes"];
        put?: never;
        /**
         * Records what the biopsy said
         * @description The same told twice is kept once. What is known already is corrected only by who says which outcome is corrected (`corrects`) and why; both are kept. What a WHO grade means is that of the model’s dataset version.
         */
        post: operations["createOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions/{id}/report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A prediction as a page to print */
        get: operations["getPredictionReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the retirement of a prediction back */
        post: operations["restorePrediction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retires a prediction: it is kept, with the reason, and not shown any more */
        post: operations["retirePrediction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What radiologists said */
        get: operations["listReviews"];
        put?: never;
        /**
         * Records a radiologist’s own grade
         * @description Whether it agrees with the prediction follows from it. Of each person the last holds; what was said before is kept.
         */
        post: operations["createReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The refused files that wait to be tried again */
        get: operations["listQuarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quarantine/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reads again what was refused, with what is said now; what is accepted is a new delivery */
        post: operations["retryQuarantine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The releases: which model each alias was pointed to, the latest first */
        get: operations["listReleases"];
        put?: never;
        /** Deploys a model as champion, which answers, or as challenger */
        post: operations["createRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/releases/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goes back to the model that the alias pointed to before */
        post: operations["rollBackRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The training runs, the latest first */
        get: operations["listRuns"];
        put?: never;
        /**
         * Puts a training into the queue: one at a time, in threads of its own
         * @description The same again is the same run, which is not done twice. `GET /v1/runs/{id}/events` shows how it goes.
         */
        post: operations["createRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One training run, with all that it measured once it is done */
        get: operations["getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Breaks a run off; what is done is kept, and it can go on later */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a run goes while it goes: folds, candidates and the best AUC so far
         * @description Server-sent events called `state`, each with a whole `RunState`. With `Last-Event-ID` it goes on where it was; after the last it answers 204.
         */
        get: operations["watchRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/runs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goes on with a run that was broken off, where it was and as it was configured */
        post: operations["resumeRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/selections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The selections of models, the latest first */
        get: operations["listSelections"];
        put?: never;
        /**
         * Holds the models of a run against the clinic's standards, with the dashboard
         * @description No model that qualifies is a valid answer: then `champion` is null.
         */
        post: operations["createSelection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/selections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One selection: every model against every rule of the standards */
        get: operations["getSelection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/selections/{id}/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dashboard, the model card or a reporting sheet of a selection, as a page or as data */
        get: operations["getSelectionReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where I am signed in
         * @description Who manages the users may see all, with `all=true`.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a session of mine; who manages the users, anybody’s */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with e-mail address and password
         * @description The session is a cookie, `HttpOnly` and `SameSite`. After five failed attempts one has to wait, twice as long each time.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/callback/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the browser comes back to from the hospital's directory */
        get: operations["finishDirectorySignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Goes to the hospital's directory to sign in */
        get: operations["startDirectorySignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the second factor that a sign-in waits for */
        post: operations["confirmSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs out */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All persons who have a user */
        get: operations["listUsers"];
        put?: never;
        /** Makes a user, and a one-time link for the person */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes name and roles of a person, keeps them out or lets them in, takes away a second factor that was lost */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/v1/users/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A one-time link to set the password, for example for who forgot it */
        post: operations["issueLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            id: string;
            name: string;
            revokedAt: string | null;
            scopes: ("predictions:create" | "predictions:read" | "outcomes:write" | "reviews:write" | "data:read" | "data:write" | "training:read" | "training:run" | "models:read" | "models:approve" | "models:deploy" | "monitoring:read" | "audit:read" | "records:retire" | "users:manage" | "account:own" | "none")[];
            /** @description who made it */
            user: string;
        };
        AuditEntry: {
            action: string;
            /** Format: date-time */
            at: string;
            details: {
                [key: string]: unknown;
            };
            hash: string;
            previous: string;
            sequence: number;
            subject: string;
        };
        AuditVerification: {
            entries: number;
            /** @description of the last entry; noted down elsewhere, it proves later that nothing up to it was changed */
            hash: string;
            problems: {
                /** @enum {string} */
                kind: "changed" | "moved" | "gap" | "cut" | "unknown-hash";
                sequence: number | null;
            }[];
            whole: boolean;
        };
        Dataset: {
            codeVersion: string | null;
            createdAt: string;
            createdBy: string | null;
            gradeMapping: string;
            /** @description the version it grew out of */
            parent: string | null;
            /** @description what its schema.json says besides; null for a version of the releases that had none */
            schema: {
                contentSha256: string;
                /** @constant */
                format: 1;
                lineage: {
                    deliveries: number;
                    files: number;
                    records: number;
                };
                parts: {
                    bytes: number;
                    deliveries: string[];
                    key: string;
                    rows: number;
                    sha256: string;
                }[];
                rowOrder: string;
                settings: {
                    accepted?: ("binWidth" | "binCount" | "normalize" | "normalizeScale" | "removeOutliers" | "resampledPixelSpacing" | "interpolator" | "imageTypes" | "pyradiomicsVersion" | "force2D" | "resegmentRange" | "resegmentMode" | "voxelArrayShift" | "distances" | "weightingNorm" | "symmetricalGLCM" | "gldm_a")[];
                    categoricals?: {
                        categories: string[];
                        feature: string;
                    }[];
                    /** @enum {string} */
                    features: "majority" | "intersection" | "union";
                    /** @enum {string} */
                    gradeMapping: "who" | "brats";
                    sequence?: string;
                };
            } | null;
            summary: {
                acceptedMix?: ("binWidth" | "binCount" | "normalize" | "normalizeScale" | "removeOutliers" | "resampledPixelSpacing" | "interpolator" | "imageTypes" | "pyradiomicsVersion" | "force2D" | "resegmentRange" | "resegmentMode" | "voxelArrayShift" | "distances" | "weightingNorm" | "symmetricalGLCM" | "gldm_a")[];
                choice?: {
                    /** @enum {string} */
                    features: "majority" | "intersection" | "union";
                    sequence?: string;
                };
                counts: {
                    high: number;
                    low: number;
                };
                dropped: {
                    column: string;
                    /** @enum {string} */
                    reason: "date" | "text" | "diagnostics" | "grade" | "identifier" | "constant" | "all-missing" | "not-in-every-file" | "other-sequence";
                }[];
                features: number;
                /** @enum {string} */
                gradeMapping: "who" | "brats";
                gradesAsWritten: {
                    count: number;
                    /** @enum {string} */
                    grade: "low" | "high";
                    written: string;
                }[];
                missingCells: number;
                rows: number;
                unreadableCells: {
                    count: number;
                    example: string;
                    feature: string;
                }[];
                usableFeatures: number;
                version: string;
            };
            tags: {
                name: string;
                taggedAt: string;
                taggedBy: string;
            }[];
            version: string;
        };
        DatasetLine: {
            createdAt: string;
            features: number;
            gradeMapping: string;
            high: number;
            low: number;
            /** @description the version it grew out of */
            parent: string | null;
            rows: number;
            /** @description with commas between them */
            tags: string;
            version: string;
        };
        Delivery: {
            id: string;
            /** @description every file with its hash and what became of it; null in deliveries of the first release */
            manifest: {
                [key: string]: unknown;
            } | null;
            receivedAt: string;
            /** @description whole files and single rows that were refused, and why */
            refused: {
                code: string;
                message: string;
            }[];
            /** @description the delivery whose refused files were read again in this one */
            retryOf: string | null;
            /** @description files and folders that were handed over */
            sourceCount: number;
        };
        DeliveryLine: {
            /** @description files and folders that were handed over */
            files: number;
            id: string;
            receivedAt: string;
            /** @description whole files and single rows that were refused */
            refusals: number;
            /** @description the delivery whose refused files were read again in this one */
            retryOf: string | null;
        };
        FailedPrediction: {
            error: {
                code: string;
                message: string;
            };
            file: number;
            line: number | null;
        };
        FileLine: {
            bytes: number;
            delivery: string;
            /** @description code of why it was refused */
            error: string | null;
            /** @description beginning of the SHA-256 of its bytes */
            id: string;
            /** @description null where none was recognised */
            layout: string | null;
            /** @description a display name that cannot identify anyone */
            name: string;
            /** @enum {string} */
            status: "accepted" | "refused";
        };
        Health: {
            /** @constant */
            status: "alive";
            version: string;
        };
        Me: {
            /**
             * @description local: the service runs without sign-in
             * @enum {string}
             */
            kind: "person" | "key" | "local";
            /** @description as the audit has it */
            name: string;
            rights: ("predictions:create" | "predictions:read" | "outcomes:write" | "reviews:write" | "data:read" | "data:write" | "training:read" | "training:run" | "models:read" | "models:approve" | "models:deploy" | "monitoring:read" | "audit:read" | "records:retire" | "users:manage" | "account:own" | "none")[];
            user: components["schemas"]["User"] | null;
        };
        Model: {
            alias: ("champion" | "challenger" | "retired") | null;
            createdAt: string;
            decisions: {
                at: string;
                by: string;
                comment: string;
                /** @enum {string} */
                decision: "approve" | "retire";
                selection: string | null;
            }[];
            /** @description what the audit tells of it, the newest first */
            history: {
                action: string;
                at: string;
                details: {
                    [key: string]: unknown;
                };
                sequence: number;
            }[];
            id: string;
            /** @description `cv`, `test` and `nested` as the record of its run has them */
            metrics: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
            params: {
                [key: string]: unknown;
            };
            /** @description every rule of the latest selection of its run, held against it */
            quality: {
                model: string;
                /** @enum {string} */
                name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                passed: boolean;
                selection: string;
                standards: {
                    date: string | null;
                    name: string | null;
                    sha256: string;
                    version: string | null;
                };
                verdicts: {
                    distance: number | null;
                    interval: {
                        lower: number;
                        upper: number;
                    } | null;
                    observed: number | null;
                    rule: {
                        /** @description It must be at least this */
                        atLeast?: number;
                        /** @description It must be at most this */
                        atMost?: number;
                        /**
                         * @description What is held against the limit: the measured value, or the lower or upper bound of its 95 % interval
                         * @default value
                         * @enum {string}
                         */
                        bound: "value" | "lower" | "upper";
                        /**
                         * @description Metric the rule is about: low.precision, low.recall, low.f1 of the low grade, high.… of the high grade, auc, brier, …
                         * @enum {string}
                         */
                        metric: "auc" | "averagePrecision" | "precision" | "recall" | "f1" | "highPrecision" | "highRecall" | "highF1" | "balancedAccuracy" | "mcc" | "brier" | "logLoss" | "ece";
                        /**
                         * @description Where it is measured: cv (folds of the training part), test (the untouched part) or nested (outer folds of the nested protocol)
                         * @default cv
                         * @enum {string}
                         */
                        on: "cv" | "test" | "nested";
                        /**
                         * @description required: a model that misses it is not promoted; recommended: it is warned of
                         * @default required
                         * @enum {string}
                         */
                        severity: "required" | "recommended";
                        /** @description The clinic’s reason, shown with the rule */
                        why?: string;
                    };
                    /** @enum {string} */
                    verdict: "pass" | "warn" | "fail";
                }[];
            } | null;
            runId: string;
            /** @enum {string} */
            state: "candidate" | "validated" | "approved" | "retired";
        };
        ModelLine: {
            alias: ("champion" | "challenger" | "retired") | null;
            auc: number | null;
            f1: number | null;
            id: string;
            /** @enum {string} */
            name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
            /** @description of the low grade, mean over the folds, as the others; null in a model that was imported without its record */
            precision: number | null;
            recall: number | null;
            run: string;
            /** @enum {string} */
            state: "candidate" | "validated" | "approved" | "retired";
        };
        OneTimeLink: {
            /** Format: date-time */
            expiresAt: string;
            /** @description to be handed to the person over a channel that is safe; works once */
            url: string;
        };
        Outcome: {
            /** Format: date-time */
            at: string;
            /** Format: date */
            biopsyDate: string;
            by: string;
            comment: string;
            corrects: number | null;
            /** @enum {string} */
            grade: "low" | "high";
            gradeAsWritten: string;
            sequence: number;
            whoEdition: number | null;
        };
        OutcomeList: {
            outcomes: components["schemas"]["Outcome"][];
        };
        OutcomeRequest: {
            /**
             * @description a remark, or why it is corrected; nothing that tells who the patient is
             * @default
             */
            comment: string;
            /** @description `sequence` of the outcome that this one corrects; both are kept */
            corrects?: number;
            /**
             * Format: date
             * @description of the biopsy
             */
            date: string;
            /** @description as pathology wrote it: low, high, bajo, alto, I … IV, 1 … 4 */
            grade: string;
            /** @description year of the WHO classification */
            whoEdition?: number;
        };
        PatientFeatures: {
            /** @description values by PyRadiomics key, such as `original_shape_Sphericity`; null where missing. Further features are fine. */
            features: {
                [key: string]: number | null;
            };
            /** @description the patient’s identifier as the clinic writes it; kept sealed, and answered as a pseudonym */
            patient: string;
        };
        Prediction: {
            /** @enum {string} */
            conformal: "low" | "high" | "undetermined" | "atypical" | "unavailable";
            datasetVersion: string;
            explanation?: {
                additivityError: number;
                baseline: {
                    logOdds: number;
                    probability: number;
                };
                clusters: {
                    alike: number;
                    contribution: number;
                    gloss: {
                        after: string;
                        before: string;
                        gloss: {
                            en: string;
                            es: string;
                        };
                        image: {
                            en: string;
                            es: string;
                        } | null;
                        name: {
                            en: string;
                            es: string;
                        };
                        unit: {
                            en: string;
                            es: string;
                        };
                    } | null;
                    leader: {
                        contribution: number;
                        feature: string;
                        outside: boolean;
                        percentile: number | null;
                        value: number | null;
                    };
                    members: {
                        contribution: number;
                        feature: string;
                        outside: boolean;
                        percentile: number | null;
                        value: number | null;
                    }[];
                }[];
                members: {
                    /** @enum {string} */
                    method: "tree-shap" | "svc-shap" | "kernel-shap";
                    /** @enum {string} */
                    name: "xgboost" | "random-forest" | "svm";
                    share: number;
                }[];
                nearest: {
                    distance: number;
                    /** @enum {string} */
                    grade: "low" | "high";
                    patient: string;
                }[] | null;
                output: {
                    logOdds: number;
                    probability: number;
                };
                rest: {
                    contribution: number;
                    features: number;
                };
                warnings: {
                    /** @enum {string} */
                    code: "reference-unavailable" | "reference-damaged" | "known-patient" | "unlike-training" | "out-of-range" | "far-from-training" | "imputed" | "undetermined" | "atypical" | "no-conformal" | "proportional" | "components" | "sampled";
                    details: {
                        [key: string]: number | string;
                    };
                }[];
            };
            file: number;
            /** @enum {string} */
            grade: "low" | "high";
            id: string;
            imputed: number;
            line: number;
            model: {
                id: string;
                /** @enum {string} */
                name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
            };
            outOfRange: number;
            patient: string;
            probability: number;
            release: string;
            threshold: number;
            unknownCategories?: string[];
            unlikeTraining: boolean;
        };
        PredictionPage: {
            /** @description `cursor` of the next page; null on the last */
            next: string | null;
            predictions: components["schemas"]["StoredPrediction"][];
        };
        PredictRequest: {
            /** @description values by PyRadiomics key, such as `original_shape_Sphericity`; null where missing. Further features are fine. */
            features?: {
                [key: string]: number | null;
            };
            /** @description the patient’s identifier as the clinic writes it; kept sealed, and answered as a pseudonym */
            patient?: string;
            patients?: components["schemas"]["PatientFeatures"][];
        } & (unknown | unknown);
        PredictResponse: {
            predictions: (components["schemas"]["Prediction"] | components["schemas"]["FailedPrediction"])[];
        };
        Problem: {
            /** @description stable; docs/errors.md lists them all */
            code: string;
            /** @description what happened and what to do */
            detail: string;
            errors?: components["schemas"]["ProblemPlace"][];
            /** @description a URI of this very request, which the logs bear too */
            instance: string;
            status: number;
            /** @description of the HTTP status */
            title: string;
            /** @description a URI that names the kind of error */
            type: string;
        };
        ProblemPlace: {
            /** @description what kind of rule was broken */
            code: string;
            /** @enum {string} */
            in: "params" | "query" | "body" | "headers";
            message: string;
            /** @description JSON Pointer of the place in it; empty for the whole */
            pointer: string;
        };
        Readiness: {
            /** @description answers */
            bucket: boolean;
            /** @description answers */
            database: boolean;
            /** @description id of the released model; null while none is */
            model: string | null;
            ready: boolean;
        };
        ReleaseLine: {
            /** @enum {string} */
            alias: "champion" | "challenger";
            id: string;
            /** @description null where the alias was taken away */
            model: string | null;
            releasedAt: string;
        };
        Retirement: {
            /** Format: date-time */
            at: string;
            by: string;
            comment: string;
            /** @enum {string} */
            kind: "prediction" | "patient";
            /** @enum {string} */
            reason: "consent-withdrawn" | "wrong-patient" | "duplicate" | "retention-ended" | "other";
            /** @description false: a retirement was taken back */
            retired: boolean;
            /** @description id of the prediction, or pseudonym of the patient */
            subject: string;
        };
        Review: {
            agrees: boolean;
            /** Format: date-time */
            at: string;
            beforeResult: boolean;
            by: string;
            comment: string;
            /** @enum {string} */
            grade: "low" | "high";
            sequence: number;
        };
        ReviewList: {
            reviews: components["schemas"]["Review"][];
        };
        ReviewRequest: {
            /**
             * @description whether it was given before the result was seen
             * @default false
             */
            beforeResult: boolean;
            /**
             * @description nothing that tells who the patient is
             * @default
             */
            comment: string;
            /**
             * @description the reviewer’s own
             * @enum {string}
             */
            grade: "low" | "high";
        };
        Run: {
            /** @description how long the fits of each candidate took together */
            candidates: {
                candidate: number;
                fits: number;
                /** @enum {string} */
                model: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                /** @description outer fold of the nested protocol, from 0; null for the search on all training rows */
                outer: number | null;
                seconds: number;
            }[];
            codeVersion: string;
            /** @description all that was configured, as used */
            config: {
                [key: string]: unknown;
            };
            createdBy: string | null;
            datasetVersion: string;
            finishedAt: string | null;
            id: string;
            /** @description all that was measured; null until the run is done */
            record: {
                checks?: ({
                    actual: number;
                    aucs: number[];
                    interval: {
                        lower: number;
                        upper: number;
                    } | null;
                    mean: number | null;
                    /** @enum {string} */
                    model: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                    /** @constant */
                    name: "shuffled-labels";
                    pValue: number;
                    /** @enum {string} */
                    verdict: "pass" | "warn" | "fail";
                } | {
                    /** @constant */
                    name: "patient-overlap";
                    patients: number;
                    splits: number;
                    /** @enum {string} */
                    verdict: "pass" | "warn" | "fail";
                } | {
                    crossing: number;
                    /** @constant */
                    name: "duplicates";
                    rows: number;
                    /** @enum {string} */
                    verdict: "pass" | "warn" | "fail";
                } | {
                    fewest: number;
                    folds: {
                        high: number;
                        low: number;
                    }[];
                    /** @constant */
                    name: "low-grade-per-fold";
                    outer: {
                        high: number;
                        low: number;
                    }[];
                    required: number;
                    /** @enum {string} */
                    verdict: "pass" | "warn" | "fail";
                } | {
                    coxSnellR2: number;
                    minimum: number;
                    nagelkerkeR2: number;
                    /** @constant */
                    name: "sample-size";
                    parameters: number;
                    patients: number;
                    prevalence: number;
                    required: {
                        optimism: number;
                        prevalence: number;
                        shrinkage: number;
                    };
                    supported: number;
                    /** @enum {string} */
                    verdict: "pass" | "warn" | "fail";
                } | {
                    gain: number | null;
                    /** @enum {string} */
                    model: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                    /** @constant */
                    name: "learning-curve";
                    points: {
                        auc: {
                            folds: number[];
                            mean: number;
                            sd: number;
                        } | null;
                        interval: {
                            lower: number;
                            upper: number;
                        } | null;
                        rows: number;
                        share: number;
                    }[];
                    /** @enum {string} */
                    verdict: "pass" | "warn" | "fail";
                } | {
                    features: number;
                    interval: {
                        lower: number;
                        upper: number;
                    } | null;
                    /** @enum {string} */
                    model: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                    /** @constant */
                    name: "feature-stability";
                    often: {
                        feature: string;
                        folds: number;
                    }[];
                    selected: number[];
                    stability: number | null;
                    /** @enum {string} */
                    verdict: "pass" | "warn" | "fail";
                } | {
                    /** @enum {string} */
                    model: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                    /** @constant */
                    name: "seed-spread";
                    others: number[];
                    own: number;
                    range: number;
                    /** @enum {string} */
                    verdict: "pass" | "warn" | "fail";
                })[];
                codeVersion: string;
                configuration: {
                    /**
                     * @description Most candidates of the search, for each model
                     * @default 20
                     */
                    candidates: number;
                    checks: {
                        /**
                         * @description Honesty checks: Nagelkerke’s R² that a model is expected to reach, by which the sample size is judged
                         * @default 0.15
                         */
                        nagelkerkeR2: number;
                        /**
                         * @description Honesty checks: times the best model is trained on shuffled grades; 20 are enough to tell at 5 %
                         * @default 20
                         */
                        permutations: number;
                        /**
                         * @description Honesty checks: other ways to deal the patients into folds over which the best model is trained
                         * @default 4
                         */
                        seeds: number;
                    };
                    /**
                     * @description Further candidates that join the best of each algorithm: soft-vote (mean of the calibrated probabilities) and stacking (logistic regression on their logits)
                     * @default []
                     */
                    ensembles: ("soft-vote" | "stacking")[];
                    /**
                     * @description Folds of the cross-validation, stratified by grade and grouped by patient; in the nested protocol the outer folds of each repeat too
                     * @default 5
                     */
                    folds: number;
                    /**
                     * @description The recall of the high grade that the same threshold must keep; where none keeps both floors, that of the low grade decides alone and the run says so
                     * @default 0.75
                     */
                    highRecallFloor: number;
                    /**
                     * @description Nested protocol: folds of the search inside each outer training part
                     * @default 5
                     */
                    innerFolds: number;
                    /**
                     * @description Minutes after which no further candidates are begun, for the whole run; a run that goes on counts what it spent before
                     * @default null
                     */
                    minutes: number | null;
                    /**
                     * @description The algorithms to search
                     * @default [
                     *       "xgboost",
                     *       "random-forest",
                     *       "svm"
                     *     ]
                     */
                    models: ("xgboost" | "random-forest" | "svm")[];
                    /**
                     * @description Candidates of a model without a better one among them, after which its search ends; of no effect with halving
                     * @default null
                     */
                    patience: number | null;
                    /**
                     * @description How the models are judged: holdout (a test part kept apart, cross-validation on the rest) or nested (search and choice anew in each of the outer folds, no test part)
                     * @default holdout
                     * @enum {string}
                     */
                    protocol: "holdout" | "nested";
                    /**
                     * @description The threshold maximises the precision of the low grade while its recall stays at or above this
                     * @default 0.75
                     */
                    recallFloor: number;
                    /**
                     * @description Nested protocol: times the outer folds are drawn
                     * @default 5
                     */
                    repeats: number;
                    /**
                     * @description How candidates are sought: random, grid (every combination; of an interval its ends and middle), tpe (learns from the candidates before) or halving (many on few rows, the better third on three times as many)
                     * @default random
                     * @enum {string}
                     */
                    search: "random" | "grid" | "tpe" | "halving";
                    /**
                     * @description Where the parameters of each model come from, in place of the defaults: docs/training.md
                     * @default {}
                     */
                    spaces: {
                        "random-forest"?: {
                            bootstrap?: boolean | {
                                /** @constant */
                                type: "choice";
                                values: boolean[];
                            };
                            ccpAlpha?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            correlationThreshold?: null | (number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            }) | {
                                /** @constant */
                                type: "choice";
                                values: (number | null)[];
                            };
                            criterion?: ("gini" | "entropy") | {
                                /** @constant */
                                type: "choice";
                                values: ("gini" | "entropy")[];
                            };
                            imbalance?: ("none" | "weights" | "smote" | "borderlineSmote" | "adasyn") | {
                                /** @constant */
                                type: "choice";
                                values: ("none" | "weights" | "smote" | "borderlineSmote" | "adasyn")[];
                            };
                            imputer?: ("median" | "mean" | "knn") | {
                                /** @constant */
                                type: "choice";
                                values: ("median" | "mean" | "knn")[];
                            };
                            maxDepth?: ((number | null) | {
                                /** @constant */
                                type: "choice";
                                values: (number | null)[];
                            }) | (number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer" | "logInteger";
                            });
                            maxFeatures?: ((("sqrt" | "log2") | number | null) | {
                                /** @constant */
                                type: "choice";
                                values: (("sqrt" | "log2") | number | null)[];
                            }) | (number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            });
                            maxLeafNodes?: ((number | null) | {
                                /** @constant */
                                type: "choice";
                                values: (number | null)[];
                            }) | (number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer" | "logInteger";
                            });
                            minImpurityDecrease?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            minSamplesLeaf?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer" | "logInteger";
                            };
                            minSamplesSplit?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer" | "logInteger";
                            };
                            minWeightFractionLeaf?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            nEstimators?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer" | "logInteger";
                            };
                            scaler?: ("none" | "standard" | "robust" | "minMax" | "power") | {
                                /** @constant */
                                type: "choice";
                                values: ("none" | "standard" | "robust" | "minMax" | "power")[];
                            };
                            selection?: ("none" | "kBest" | "mannWhitney" | "mutualInformation" | "mrmr" | "lasso" | "boruta" | "pca") | {
                                /** @constant */
                                type: "choice";
                                values: ("none" | "kBest" | "mannWhitney" | "mutualInformation" | "mrmr" | "lasso" | "boruta" | "pca")[];
                            };
                            selectionSize?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer" | "logInteger";
                            };
                            winsorise?: (0 | 0.01 | 0.05) | {
                                /** @constant */
                                type: "choice";
                                values: (0 | 0.01 | 0.05)[];
                            };
                        };
                        svm?: {
                            C?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            coef0?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            correlationThreshold?: null | (number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            }) | {
                                /** @constant */
                                type: "choice";
                                values: (number | null)[];
                            };
                            degree?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer" | "logInteger";
                            };
                            gamma?: (("scale" | "auto") | {
                                /** @constant */
                                type: "choice";
                                values: ("scale" | "auto")[];
                            }) | (number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            });
                            imbalance?: ("none" | "weights" | "smote" | "borderlineSmote" | "adasyn") | {
                                /** @constant */
                                type: "choice";
                                values: ("none" | "weights" | "smote" | "borderlineSmote" | "adasyn")[];
                            };
                            imputer?: ("median" | "mean" | "knn") | {
                                /** @constant */
                                type: "choice";
                                values: ("median" | "mean" | "knn")[];
                            };
                            kernel?: ("linear" | "rbf" | "poly" | "sigmoid") | {
                                /** @constant */
                                type: "choice";
                                values: ("linear" | "rbf" | "poly" | "sigmoid")[];
                            };
                            scaler?: ("none" | "standard" | "robust" | "minMax" | "power") | {
                                /** @constant */
                                type: "choice";
                                values: ("none" | "standard" | "robust" | "minMax" | "power")[];
                            };
                            selection?: ("none" | "kBest" | "mannWhitney" | "mutualInformation" | "mrmr" | "lasso" | "boruta" | "pca") | {
                                /** @constant */
                                type: "choice";
                                values: ("none" | "kBest" | "mannWhitney" | "mutualInformation" | "mrmr" | "lasso" | "boruta" | "pca")[];
                            };
                            selectionSize?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer" | "logInteger";
                            };
                            tol?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            winsorise?: (0 | 0.01 | 0.05) | {
                                /** @constant */
                                type: "choice";
                                values: (0 | 0.01 | 0.05)[];
                            };
                        };
                        xgboost?: {
                            colsampleByLevel?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            colsampleByNode?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            colsampleByTree?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            correlationThreshold?: null | (number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            }) | {
                                /** @constant */
                                type: "choice";
                                values: (number | null)[];
                            };
                            gamma?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            growPolicy?: ("depthwise" | "lossguide") | {
                                /** @constant */
                                type: "choice";
                                values: ("depthwise" | "lossguide")[];
                            };
                            imbalance?: ("none" | "weights" | "smote" | "borderlineSmote" | "adasyn") | {
                                /** @constant */
                                type: "choice";
                                values: ("none" | "weights" | "smote" | "borderlineSmote" | "adasyn")[];
                            };
                            imputer?: ("median" | "mean" | "knn") | {
                                /** @constant */
                                type: "choice";
                                values: ("median" | "mean" | "knn")[];
                            };
                            learningRate?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            maxBin?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer" | "logInteger";
                            };
                            maxDeltaStep?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            maxDepth?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer";
                            };
                            maxLeaves?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer";
                            };
                            minChildWeight?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            nEstimators?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer" | "logInteger";
                            };
                            regAlpha?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            regLambda?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            scaler?: ("none" | "standard" | "robust" | "minMax" | "power") | {
                                /** @constant */
                                type: "choice";
                                values: ("none" | "standard" | "robust" | "minMax" | "power")[];
                            };
                            selection?: ("none" | "kBest" | "mannWhitney" | "mutualInformation" | "mrmr" | "lasso" | "boruta" | "pca") | {
                                /** @constant */
                                type: "choice";
                                values: ("none" | "kBest" | "mannWhitney" | "mutualInformation" | "mrmr" | "lasso" | "boruta" | "pca")[];
                            };
                            selectionSize?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "integer" | "logInteger";
                            };
                            subsample?: number | {
                                /** @constant */
                                type: "choice";
                                values: number[];
                            } | {
                                high: number;
                                low: number;
                                /** @enum {string} */
                                type: "uniform" | "logUniform";
                            };
                            treeMethod?: ("exact" | "hist") | {
                                /** @constant */
                                type: "choice";
                                values: ("exact" | "hist")[];
                            };
                            winsorise?: (0 | 0.01 | 0.05) | {
                                /** @constant */
                                type: "choice";
                                values: (0 | 0.01 | 0.05)[];
                            };
                        };
                    };
                    /**
                     * @description Holdout protocol: share of the patients kept apart as the test part
                     * @default 0.2
                     */
                    testFraction: number;
                };
                datasetVersion: string;
                features: number;
                folds: number;
                /** @constant */
                format: 2;
                id: string;
                models: {
                    calibration: {
                        cv: {
                            intercept: number;
                            slope: number;
                        } | null;
                        test: {
                            intercept: number;
                            slope: number;
                        } | null;
                    };
                    combine: {
                        /** @constant */
                        kind: "single";
                    } | {
                        /** @constant */
                        kind: "mean";
                    } | {
                        intercept: number;
                        /** @constant */
                        kind: "logistic";
                        weights: number[];
                    };
                    cv: {
                        [key: string]: {
                            folds: number[];
                            mean: number;
                            sd: number;
                        };
                    };
                    cvConfusion: {
                        highAsHigh: number;
                        highAsLow: number;
                        lowAsHigh: number;
                        lowAsLow: number;
                    };
                    cvIntervals: {
                        [key: string]: {
                            lower: number;
                            upper: number;
                        };
                    };
                    featuresUsed: number;
                    importances: {
                        feature: string;
                        importance: number;
                    }[];
                    model: string;
                    /** @enum {string} */
                    name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                    nested: {
                        [key: string]: {
                            folds: number[];
                            mean: number;
                            sd: number;
                        };
                    } | null;
                    nestedIntervals: {
                        [key: string]: {
                            lower: number;
                            upper: number;
                        };
                    };
                    outOfFold: {
                        fold: number[];
                        low: boolean[];
                        patient: string[];
                        probability: number[];
                        score: number[];
                    };
                    params: {
                        [key: string]: number | string | boolean | null;
                    };
                    resampling: {
                        after: {
                            high: number;
                            low: number;
                        };
                        before: {
                            high: number;
                            low: number;
                        };
                        fold: number;
                        step: string;
                    }[];
                    search: {
                        auc: {
                            folds: number[];
                            mean: number;
                            sd: number;
                        } | null;
                        index: number;
                        iteration: number;
                        metrics: {
                            [key: string]: {
                                folds: number[];
                                mean: number;
                                sd: number;
                            };
                        } | null;
                        params: {
                            [key: string]: number | string | boolean | null;
                        };
                        problem: string | null;
                        resources: number | null;
                        warnings: string[];
                    }[];
                    test: {
                        [key: string]: number;
                    } | null;
                    testConfusion: {
                        highAsHigh: number;
                        highAsLow: number;
                        lowAsHigh: number;
                        lowAsLow: number;
                    } | null;
                    testIntervals: {
                        [key: string]: {
                            lower: number;
                            upper: number;
                        };
                    };
                    testScores: {
                        low: boolean[];
                        patient: string[];
                        probability: number[];
                        score: number[];
                    } | null;
                    threshold: number;
                    thresholdFeasible: boolean;
                    warnings: string[];
                }[];
                nested?: {
                    foldOf: number[][];
                    folds: number;
                    innerFolds: number;
                    low: boolean[];
                    models: {
                        choices: {
                            calibration: {
                                a: number;
                                b: number;
                            };
                            combine: {
                                /** @constant */
                                kind: "single";
                            } | {
                                /** @constant */
                                kind: "mean";
                            } | {
                                intercept: number;
                                /** @constant */
                                kind: "logistic";
                                weights: number[];
                            };
                            innerAuc: number;
                            innerScores: number[];
                            params: {
                                [key: string]: number | string | boolean | null;
                            };
                            threshold: number;
                            thresholdFeasible: boolean;
                        }[];
                        confusion: {
                            highAsHigh: number;
                            highAsLow: number;
                            lowAsHigh: number;
                            lowAsLow: number;
                        };
                        /** @enum {string} */
                        name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                        scores: {
                            probability: number[];
                            score: number[];
                        }[];
                    }[];
                    outer: {
                        /** @enum {string} */
                        chosen: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                        fold: number;
                        innerFold: number[];
                        repeat: number;
                        test: {
                            high: number;
                            low: number;
                        };
                        train: {
                            high: number;
                            low: number;
                        };
                    }[];
                    patient: string[];
                    procedure: {
                        confusion: {
                            highAsHigh: number;
                            highAsLow: number;
                            lowAsHigh: number;
                            lowAsLow: number;
                        };
                        intervals: {
                            [key: string]: {
                                lower: number;
                                upper: number;
                            };
                        };
                        metrics: {
                            [key: string]: {
                                folds: number[];
                                mean: number;
                                sd: number;
                            };
                        };
                    };
                    repeats: number;
                };
                /** @enum {string} */
                protocol: "holdout" | "nested";
                rows: {
                    test: {
                        high: number;
                        low: number;
                    };
                    train: {
                        high: number;
                        low: number;
                    };
                };
                seed: number;
                shuffledLabels: boolean;
                warnings: {
                    /** @enum {string} */
                    code: "fewer-folds" | "few-patients-in-fold" | "nearly-perfect" | "single-feature" | "threshold-infeasible";
                    details: {
                        [key: string]: number | string;
                    };
                }[];
            } | null;
            seed: number | null;
            shuffled: boolean;
            startedAt: string;
            /** @enum {string} */
            status: "running" | "done" | "failed" | "cancelled";
        };
        RunLine: {
            dataset: string;
            finishedAt: string | null;
            id: string;
            /** @description null for one that was imported without its record */
            seed: number | null;
            /** @description trained on shuffled grades, as a check of honesty; never deployed */
            shuffled: boolean;
            startedAt: string;
            /** @enum {string} */
            status: "running" | "done" | "failed" | "cancelled";
        };
        RunState: {
            /** @description the highest mean over the folds of them */
            auc: number | null;
            /** @description through all folds */
            candidates: number | null;
            /** @description why it failed */
            error: {
                code: string;
                message: string;
            } | null;
            /** @description one a candidate and fold; null before the first */
            fits: {
                done: number;
                total: number | null;
            } | null;
            run: string;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
        };
        SecondFactorSetup: {
            /** @description shown once; each can be used once in place of a code */
            recoveryCodes: string[];
            /** @description otpauth: URI, for a QR code */
            uri: string;
        };
        Selection: {
            /** @description null where no model met the standards */
            champion: string | null;
            createdAt: string;
            id: string;
            quality: {
                champion: {
                    model: string;
                    /** @enum {string} */
                    name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                } | null;
                models: {
                    model: string;
                    /** @enum {string} */
                    name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                    passed: boolean;
                    verdicts: {
                        distance: number | null;
                        interval: {
                            lower: number;
                            upper: number;
                        } | null;
                        observed: number | null;
                        rule: {
                            /** @description It must be at least this */
                            atLeast?: number;
                            /** @description It must be at most this */
                            atMost?: number;
                            /**
                             * @description What is held against the limit: the measured value, or the lower or upper bound of its 95 % interval
                             * @default value
                             * @enum {string}
                             */
                            bound: "value" | "lower" | "upper";
                            /**
                             * @description Metric the rule is about: low.precision, low.recall, low.f1 of the low grade, high.… of the high grade, auc, brier, …
                             * @enum {string}
                             */
                            metric: "auc" | "averagePrecision" | "precision" | "recall" | "f1" | "highPrecision" | "highRecall" | "highF1" | "balancedAccuracy" | "mcc" | "brier" | "logLoss" | "ece";
                            /**
                             * @description Where it is measured: cv (folds of the training part), test (the untouched part) or nested (outer folds of the nested protocol)
                             * @default cv
                             * @enum {string}
                             */
                            on: "cv" | "test" | "nested";
                            /**
                             * @description required: a model that misses it is not promoted; recommended: it is warned of
                             * @default required
                             * @enum {string}
                             */
                            severity: "required" | "recommended";
                            /** @description The clinic’s reason, shown with the rule */
                            why?: string;
                        };
                        /** @enum {string} */
                        verdict: "pass" | "warn" | "fail";
                    }[];
                }[];
                patients: {
                    distance: number;
                    /** @enum {string} */
                    grade: "low" | "high";
                    observed: number;
                    required: number;
                    /** @enum {string} */
                    verdict: "pass" | "warn" | "fail";
                }[];
                ranking: ("auc" | "averagePrecision" | "precision" | "recall" | "f1" | "highPrecision" | "highRecall" | "highF1" | "balancedAccuracy" | "mcc" | "brier" | "logLoss" | "ece")[];
                standards: {
                    date: string | null;
                    name: string | null;
                    sha256: string;
                    version: string | null;
                };
            };
            /** @description addresses of the dashboard, the model card and the reporting sheets */
            reports: string[];
            run: string;
        };
        SelectionLine: {
            /** @description null where no model met the standards */
            champion: string | null;
            createdAt: string;
            id: string;
            models: number;
            /** @description models that met the standards */
            passed: number;
            run: string;
        };
        Session: {
            address: string | null;
            agent: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description whether it is the one that asks */
            current: boolean;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            user: string;
        };
        SignIn: {
            /** @description whether a second factor is asked for */
            secondFactor: boolean;
            /** @description false where the second factor is still asked for: POST /v1/sign-in/second-factor */
            signedIn: boolean;
        };
        StoredPrediction: {
            /**
             * Format: date-time
             * @description when it was stored
             */
            at: string;
            /** @enum {string} */
            conformal: "low" | "high" | "undetermined" | "atypical" | "unavailable";
            datasetVersion: string;
            explanation?: {
                additivityError: number;
                baseline: {
                    logOdds: number;
                    probability: number;
                };
                clusters: {
                    alike: number;
                    contribution: number;
                    gloss: {
                        after: string;
                        before: string;
                        gloss: {
                            en: string;
                            es: string;
                        };
                        image: {
                            en: string;
                            es: string;
                        } | null;
                        name: {
                            en: string;
                            es: string;
                        };
                        unit: {
                            en: string;
                            es: string;
                        };
                    } | null;
                    leader: {
                        contribution: number;
                        feature: string;
                        outside: boolean;
                        percentile: number | null;
                        value: number | null;
                    };
                    members: {
                        contribution: number;
                        feature: string;
                        outside: boolean;
                        percentile: number | null;
                        value: number | null;
                    }[];
                }[];
                members: {
                    /** @enum {string} */
                    method: "tree-shap" | "svc-shap" | "kernel-shap";
                    /** @enum {string} */
                    name: "xgboost" | "random-forest" | "svm";
                    share: number;
                }[];
                nearest: {
                    distance: number;
                    /** @enum {string} */
                    grade: "low" | "high";
                    patient: string;
                }[] | null;
                output: {
                    logOdds: number;
                    probability: number;
                };
                rest: {
                    contribution: number;
                    features: number;
                };
                warnings: {
                    /** @enum {string} */
                    code: "reference-unavailable" | "reference-damaged" | "known-patient" | "unlike-training" | "out-of-range" | "far-from-training" | "imputed" | "undetermined" | "atypical" | "no-conformal" | "proportional" | "components" | "sampled";
                    details: {
                        [key: string]: number | string;
                    };
                }[];
            };
            /** @description of the values that the model took */
            featuresSha256: string;
            /** @description of the delivered file; of the values where they came without a file */
            fileSha256: string;
            /** @enum {string} */
            grade: "low" | "high";
            id: string;
            imputed: number;
            /** @description in the file; the place among the patients where values came without a file */
            line: number | null;
            model: {
                id: string;
                /** @enum {string} */
                name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
            };
            /** @description what the biopsy said, as last corrected; null while none is recorded */
            outcome: ("low" | "high") | null;
            outOfRange: number;
            patient: string;
            probability: number;
            release: string;
            /** @description who asked */
            requester: string | null;
            threshold: number;
            unknownCategories?: string[];
            unlikeTraining: boolean;
        };
        User: {
            /** Format: date-time */
            createdAt: string;
            disabled: boolean;
            email: string;
            id: string;
            name: string;
            roles: ("radiologist" | "data-scientist" | "approver" | "administrator")[];
            secondFactor: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "alive",
                     *       "version": "0.1.0"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ready": true,
                     *       "database": true,
                     *       "bucket": true,
                     *       "model": "model-1a2b3c4d5e6f7a8b"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description The answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ready": true,
                     *       "database": true,
                     *       "bucket": true,
                     *       "model": "model-1a2b3c4d5e6f7a8b"
                     *     }
                     */
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "id": "key-0123456789abcdef",
                     *           "name": "PACS",
                     *           "scopes": [
                     *             "predictions:create"
                     *           ],
                     *           "user": "user-0123456789abcdef",
                     *           "createdAt": "2026-11-25T09:00:00.000Z",
                     *           "expiresAt": "2027-11-25T09:00:00.000Z",
                     *           "revokedAt": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        keys: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "PACS",
                 *       "scopes": [
                 *         "predictions:create"
                 *       ],
                 *       "days": 365
                 *     }
                 */
                "application/json": {
                    /**
                     * @description for which it can be used
                     * @default 365
                     */
                    days?: number;
                    name: string;
                    scopes: ("predictions:create" | "predictions:read" | "outcomes:write" | "reviews:write" | "data:read" | "data:write" | "training:read" | "training:run" | "models:read" | "models:approve" | "models:deploy" | "monitoring:read" | "audit:read" | "records:retire")[];
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key": {
                     *         "id": "key-0123456789abcdef",
                     *         "name": "PACS",
                     *         "scopes": [
                     *           "predictions:create"
                     *         ],
                     *         "user": "user-0123456789abcdef",
                     *         "createdAt": "2026-11-25T09:00:00.000Z",
                     *         "expiresAt": "2027-11-25T09:00:00.000Z",
                     *         "revokedAt": null
                     *       },
                     *       "secret": "ngk_…"
                     *     }
                     */
                    "application/json": {
                        key: components["schemas"]["ApiKey"];
                        /** @description shown once; sent as Authorization: Bearer */
                        secret: string;
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example key-0123456789abcdef */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /**
                 * @description such as predict.read; with a dot at its end, all that begin so: access.
                 * @example access.
                 */
                action?: string;
                /** @description id of who did it */
                by?: string;
                cursor?: string;
                /** @example 1 */
                limit?: number;
                since?: string;
                /** @description id of what it was done to */
                subject?: string;
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "audit": [
                     *         {
                     *           "sequence": 7,
                     *           "at": "2026-11-25T09:00:00.000Z",
                     *           "action": "access.sign-in",
                     *           "subject": "user-0123456789abcdef",
                     *           "details": {
                     *             "by": "user-0123456789abcdef",
                     *             "with": "password"
                     *           },
                     *           "previous": "0000000000000000000000000000000000000000000000000000000000000000",
                     *           "hash": "1111111111111111111111111111111111111111111111111111111111111111"
                     *         }
                     *       ],
                     *       "next": "7"
                     *     }
                     */
                    "application/json": {
                        audit: components["schemas"]["AuditEntry"][];
                        /** @description `cursor` of the page after this; null on the last */
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                /**
                 * @description a hash noted down earlier, which an entry must still have
                 * @example aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                 */
                expect?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": 7,
                     *       "hash": "1111111111111111111111111111111111111111111111111111111111111111",
                     *       "whole": true,
                     *       "problems": []
                     *     }
                     */
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDatasets: {
        parameters: {
            query?: {
                /** @description `next` of the page before; absent for the first page */
                cursor?: string;
                /**
                 * @description lines at most
                 * @example 1
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "datasets": [
                     *         {
                     *           "version": "ds-1a2b3c4d5e6f7a8b",
                     *           "rows": 130,
                     *           "low": 31,
                     *           "high": 99,
                     *           "features": 724,
                     *           "gradeMapping": "who",
                     *           "tags": "baseline",
                     *           "parent": null,
                     *           "createdAt": "2026-11-25T10:00:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        datasets: components["schemas"]["DatasetLine"][];
                        /** @description `cursor` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDataset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "features": "majority"
                 *     }
                 */
                "application/json": {
                    /** @description settings of the extraction that may differ among the patients */
                    accept?: ("binWidth" | "binCount" | "normalize" | "normalizeScale" | "removeOutliers" | "resampledPixelSpacing" | "interpolator" | "imageTypes" | "pyradiomicsVersion" | "force2D" | "resegmentRange" | "resegmentMode" | "voxelArrayShift" | "distances" | "weightingNorm" | "symmetricalGLCM" | "gldm_a")[];
                    /** @description default: all that was delivered */
                    delivery?: string;
                    /** @enum {string} */
                    features?: "majority" | "intersection" | "union";
                    /** @enum {string} */
                    gradeMapping?: "who" | "brats";
                    /**
                     * @description false leaves the pages to be drawn when they are first read
                     * @default true
                     */
                    reports?: boolean;
                    /** @description the sequence whose columns alone are kept */
                    sequence?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            columns: {
                                added: string[];
                                nowUnusable: string[];
                                nowUsable: string[];
                                removed: string[];
                            };
                            from: string;
                            grades: {
                                changed: number;
                                from: {
                                    high: number;
                                    low: number;
                                };
                                to: {
                                    high: number;
                                    low: number;
                                };
                            };
                            patients: {
                                added: string[];
                                changed: string[];
                                removed: string[];
                                unchanged: number;
                            };
                            settings: {
                                from: unknown;
                                name: string;
                                to: unknown;
                            }[];
                            shift: {
                                compared: ("new-rows" | "removed-rows") | null;
                                features: {
                                    after: {
                                        count: number;
                                        median: number;
                                    };
                                    before: {
                                        count: number;
                                        median: number;
                                    };
                                    feature: string;
                                    p: number;
                                    q: number;
                                    statistic: number;
                                }[];
                            };
                            to: string;
                        } | null;
                        dataQuality: {
                            /** @constant */
                            format: 1;
                            rules: {
                                advice: {
                                    en: string;
                                    es: string;
                                };
                                affected: number;
                                /** @enum {string} */
                                bound: "min" | "max";
                                /** @enum {string} */
                                id: "patients-per-grade" | "grade-balance" | "patients-left-out" | "grade-conflicts" | "same-values" | "same-image" | "near-duplicates" | "mixed-settings" | "unknown-settings" | "image-spacing" | "missing-overall" | "missing-per-feature" | "missing-per-patient" | "missing-by-grade" | "unreadable-cells" | "constant-features" | "redundant-features" | "features-per-patient" | "outlying-patients" | "perfect-separation" | "personal-columns";
                                items: string[];
                                limit: number;
                                /** @enum {string} */
                                status: "pass" | "warn" | "fail" | "not-applicable";
                                title: {
                                    en: string;
                                    es: string;
                                };
                                /** @enum {string} */
                                unit: "count" | "share" | "number";
                                value: number | null;
                            }[];
                            /** @enum {string} */
                            status: "pass" | "warn" | "fail";
                            version: string;
                        };
                        dataset: {
                            acceptedMix?: ("binWidth" | "binCount" | "normalize" | "normalizeScale" | "removeOutliers" | "resampledPixelSpacing" | "interpolator" | "imageTypes" | "pyradiomicsVersion" | "force2D" | "resegmentRange" | "resegmentMode" | "voxelArrayShift" | "distances" | "weightingNorm" | "symmetricalGLCM" | "gldm_a")[];
                            choice?: {
                                /** @enum {string} */
                                features: "majority" | "intersection" | "union";
                                sequence?: string;
                            };
                            counts: {
                                high: number;
                                low: number;
                            };
                            dropped: {
                                column: string;
                                /** @enum {string} */
                                reason: "date" | "text" | "diagnostics" | "grade" | "identifier" | "constant" | "all-missing" | "not-in-every-file" | "other-sequence";
                            }[];
                            features: number;
                            /** @enum {string} */
                            gradeMapping: "who" | "brats";
                            gradesAsWritten: {
                                count: number;
                                /** @enum {string} */
                                grade: "low" | "high";
                                written: string;
                            }[];
                            missingCells: number;
                            rows: number;
                            unreadableCells: {
                                count: number;
                                example: string;
                                feature: string;
                            }[];
                            usableFeatures: number;
                            version: string;
                        };
                        refused: {
                            code: string;
                            message: string;
                        }[];
                        reports: {
                            eda: string;
                            quality: string;
                        } | null;
                        warnings: {
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDataset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ds-1a2b3c4d5e6f7a8b */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataset: components["schemas"]["Dataset"];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    diffDatasets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ds-1a2b3c4d5e6f7a8b */
                other: string;
                /** @example baseline */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        diff: {
                            columns: {
                                added: string[];
                                nowUnusable: string[];
                                nowUsable: string[];
                                removed: string[];
                            };
                            from: string;
                            grades: {
                                changed: number;
                                from: {
                                    high: number;
                                    low: number;
                                };
                                to: {
                                    high: number;
                                    low: number;
                                };
                            };
                            patients: {
                                added: string[];
                                changed: string[];
                                removed: string[];
                                unchanged: number;
                            };
                            settings: {
                                from: unknown;
                                name: string;
                                to: unknown;
                            }[];
                            shift: {
                                compared: ("new-rows" | "removed-rows") | null;
                                features: {
                                    after: {
                                        count: number;
                                        median: number;
                                    };
                                    before: {
                                        count: number;
                                        median: number;
                                    };
                                    feature: string;
                                    p: number;
                                    q: number;
                                    statistic: number;
                                }[];
                            };
                            to: string;
                        };
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetLineage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example baseline */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "lineage": {
                     *         "version": "ds-1a2b3c4d5e6f7a8b",
                     *         "ancestors": [],
                     *         "deliveries": []
                     *       }
                     *     }
                     */
                    "application/json": {
                        lineage: {
                            ancestors: string[];
                            deliveries: {
                                files: {
                                    names: string[];
                                    records: string[];
                                    sha256: string;
                                }[];
                                id: string;
                                receivedAt: string;
                            }[];
                            version: string;
                        };
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example eda.html */
                report: "eda.html" | "eda.json" | "quality.html" | "quality.json";
                /** @example baseline */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "text/html": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description `next` of the page before; absent for the first page */
                cursor?: string;
                /**
                 * @description lines at most
                 * @example 1
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveries": [
                     *         {
                     *           "id": "delivery-1a2b3c4d5e6f7a8b",
                     *           "receivedAt": "2026-11-25T10:00:00.000Z",
                     *           "files": 12,
                     *           "refusals": 1,
                     *           "retryOf": null
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        deliveries: components["schemas"]["DeliveryLine"][];
                        /** @description `cursor` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @description of files whose numbers could be read in two ways
                     * @enum {string}
                     */
                    decimal?: "point" | "comma";
                    /** @description tables of any layout, zip archives */
                    file: string[];
                    /**
                     * @description of every patient of the files
                     * @enum {string}
                     */
                    grade?: "low" | "high";
                    /**
                     * Format: binary
                     * @description a csv with a patient and a grade a line
                     */
                    labels?: string;
                    /** @description of Slicer tables with several */
                    segment?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "delivery": "delivery-1a2b3c4d5e6f7a8b",
                     *       "files": {
                     *         "received": 12,
                     *         "accepted": 11,
                     *         "refused": 1,
                     *         "ignored": 0
                     *       },
                     *       "records": {
                     *         "accepted": 130,
                     *         "low": 31,
                     *         "high": 99
                     *       },
                     *       "refused": [
                     *         {
                     *           "code": "format.unknown-layout",
                     *           "message": "…"
                     *         }
                     *       ],
                     *       "identifiers": []
                     *     }
                     */
                    "application/json": {
                        delivery: string;
                        files: {
                            accepted: number;
                            ignored: number;
                            received: number;
                            refused: number;
                        };
                        identifiers: {
                            count: number;
                            files: number;
                            /** @enum {string} */
                            kind: "name" | "email" | "national-id" | "phone" | "date" | "record-number" | "path";
                            places: ("file-name" | "header" | "cells")[];
                        }[];
                        records: {
                            accepted: number;
                            high: number;
                            low: number;
                        };
                        refused: {
                            code: string;
                            message: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example delivery-1a2b3c4d5e6f7a8b */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        delivery: components["schemas"]["Delivery"];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /** @description `next` of the page before; absent for the first page */
                cursor?: string;
                /**
                 * @description lines at most
                 * @example 1
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "files": [
                     *         {
                     *           "id": "0a1b2c3d4e5f6071",
                     *           "name": "file 3",
                     *           "status": "accepted",
                     *           "layout": "cohort-table",
                     *           "bytes": 61234,
                     *           "error": null,
                     *           "delivery": "delivery-1a2b3c4d5e6f7a8b"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        files: components["schemas"]["FileLine"][];
                        /** @description `cursor` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeemLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "Zm9v…",
                 *       "password": "perro casa azul 4 nubes"
                 *     }
                 */
                "application/json": {
                    /** @description 12 characters at least */
                    password: string;
                    /** @description what follows # in the one-time link */
                    token: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "user-0123456789abcdef",
                     *       "kind": "person",
                     *       "user": {
                     *         "id": "user-0123456789abcdef",
                     *         "name": "Ana Gómez",
                     *         "email": "ana@hospital.example",
                     *         "roles": [
                     *           "radiologist"
                     *         ],
                     *         "secondFactor": true,
                     *         "disabled": false,
                     *         "createdAt": "2026-11-25T09:00:00.000Z"
                     *       },
                     *       "rights": [
                     *         "predictions:create",
                     *         "account:own",
                     *         "none"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current": "perro casa azul 4 nubes",
                 *       "password": "otras cinco palabras muy distintas"
                 *     }
                 */
                "application/json": {
                    current: string;
                    /** @description 12 characters at least */
                    password: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "perro casa azul 4 nubes"
                 *     }
                 */
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "uri": "otpauth://totp/neurograde:ana%40hospital.example?secret=…",
                     *       "recoveryCodes": [
                     *         "aB3dE-fG5hI"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SecondFactorSetup"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disableSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "perro casa azul 4 nubes"
                 *     }
                 */
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listModels: {
        parameters: {
            query?: {
                /** @description `next` of the page before; absent for the first page */
                cursor?: string;
                /**
                 * @description lines at most
                 * @example 1
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "models": [
                     *         {
                     *           "id": "model-1a2b3c4d5e6f7a8b",
                     *           "name": "svm",
                     *           "run": "run-1a2b3c4d5e6f7a8b",
                     *           "precision": 0.81,
                     *           "recall": 0.78,
                     *           "f1": 0.79,
                     *           "auc": 0.9,
                     *           "state": "validated",
                     *           "alias": "champion"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        models: components["schemas"]["ModelLine"][];
                        /** @description `cursor` of the next page; null on the last */
                        next: string | null;
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example champion */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        model: components["schemas"]["Model"];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example model-1a2b3c4d5e6f7a8b */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment": "Revisado en comité"
                 *     }
                 */
                "application/json": {
                    /** @description why; about the model, never about a patient */
                    comment: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        model: {
                            alias: ("champion" | "challenger" | "retired") | null;
                            decisions: {
                                at: string;
                                by: string;
                                comment: string;
                                /** @enum {string} */
                                decision: "approve" | "retire";
                                selection: string | null;
                            }[];
                            id: string;
                            /** @enum {string} */
                            state: "candidate" | "validated" | "approved" | "retired";
                        };
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareModels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example champion */
                id: string;
                /** @example challenger */
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        comparison: {
                            a: {
                                id: string;
                                /** @enum {string} */
                                name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                                run: string;
                            };
                            b: {
                                id: string;
                                /** @enum {string} */
                                name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                                run: string;
                            };
                            datasetVersion: string;
                            folds: {
                                count: number;
                                metrics: {
                                    a: number;
                                    b: number;
                                    difference: number;
                                    lower: number;
                                    /** @enum {string} */
                                    metric: "auc" | "averagePrecision" | "precision" | "recall" | "f1" | "highPrecision" | "highRecall" | "highF1" | "balancedAccuracy" | "mcc" | "brier" | "logLoss" | "ece";
                                    pValue: number;
                                    upper: number;
                                }[];
                                /** @enum {string} */
                                on: "cv" | "nested";
                                rows: number;
                            };
                            test: {
                                auc: {
                                    a: number;
                                    b: number;
                                    difference: number;
                                    lower: number;
                                    pValue: number;
                                    upper: number;
                                } | null;
                                grades: {
                                    onlyA: number;
                                    onlyB: number;
                                    pValue: number;
                                    thresholds: [
                                        number,
                                        number
                                    ];
                                };
                                rows: number;
                            } | null;
                        };
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retireModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example model-1a2b3c4d5e6f7a8b */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "comment": "Revisado en comité"
                 *     }
                 */
                "application/json": {
                    /** @description why; about the model, never about a patient */
                    comment: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        model: {
                            alias: ("champion" | "challenger" | "retired") | null;
                            decisions: {
                                at: string;
                                by: string;
                                comment: string;
                                /** @enum {string} */
                                decision: "approve" | "retire";
                                selection: string | null;
                            }[];
                            id: string;
                            /** @enum {string} */
                            state: "candidate" | "validated" | "approved" | "retired";
                        };
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restorePatient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example P-7QJ2M4XK9T0B */
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "duplicate",
                 *       "comment": "Se envió dos veces"
                 *     }
                 */
                "application/json": {
                    /** @description why; without anything that names a patient */
                    comment: string;
                    /** @enum {string} */
                    reason: "consent-withdrawn" | "wrong-patient" | "duplicate" | "retention-ended" | "other";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "patient",
                     *       "subject": "P-7QJ2M4XK9T0B",
                     *       "retired": false,
                     *       "reason": "duplicate",
                     *       "comment": "Se envió dos veces",
                     *       "by": "user-0123456789abcdef",
                     *       "at": "2026-11-25T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Retirement"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retirePatient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example P-7QJ2M4XK9T0B */
                patient: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "duplicate",
                 *       "comment": "Se envió dos veces"
                 *     }
                 */
                "application/json": {
                    /** @description why; without anything that names a patient */
                    comment: string;
                    /** @enum {string} */
                    reason: "consent-withdrawn" | "wrong-patient" | "duplicate" | "retention-ended" | "other";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "patient",
                     *       "subject": "P-7QJ2M4XK9T0B",
                     *       "retired": true,
                     *       "reason": "duplicate",
                     *       "comment": "Se envió dos veces",
                     *       "by": "user-0123456789abcdef",
                     *       "at": "2026-11-25T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Retirement"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchPredictions: {
        parameters: {
            query?: {
                /** @description `next` of the page before */
                cursor?: string;
                /** @description csv gives all that meet the search, and takes no cursor or limit */
                format?: "json" | "csv";
                /**
                 * @description stored at this moment or later
                 * @example 2026-03-01T00:00:00Z
                 */
                from?: string;
                /** @example low */
                grade?: "low" | "high";
                /** @example 20 */
                limit?: number;
                /** @description id or name of a model */
                model?: string;
                /** @description what the biopsy said; none where none is recorded */
                outcome?: "low" | "high" | "none";
                /** @description pseudonym */
                patient?: string;
                /** @description who reviewed it */
                reviewer?: string;
                /** @description stored before this moment */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "predictions": [
                     *         {
                     *           "id": "prediction-1a2b3c4d5e6f7a8b",
                     *           "at": "2026-03-14T09:26:53.589Z",
                     *           "patient": "P-7QJ2M4XK9T0B",
                     *           "line": 1,
                     *           "probability": 0.12,
                     *           "grade": "high",
                     *           "threshold": 0.41,
                     *           "conformal": "high",
                     *           "outOfRange": 3,
                     *           "unlikeTraining": false,
                     *           "imputed": 1,
                     *           "model": {
                     *             "id": "model-1a2b3c4d5e6f7a8b",
                     *             "name": "svm"
                     *           },
                     *           "release": "release-1a2b3c4d5e6f7a8b",
                     *           "datasetVersion": "dataset-1a2b3c4d5e6f",
                     *           "fileSha256": "0000000000000000000000000000000000000000000000000000000000000000",
                     *           "featuresSha256": "1111111111111111111111111111111111111111111111111111111111111111",
                     *           "requester": "ana.ruiz",
                     *           "outcome": null
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": components["schemas"]["PredictionPage"];
                    "text/csv": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createPredictions: {
        parameters: {
            query?: {
                /** @description with `explanation`: contributions by group of features, similar training cases, warnings */
                explain?: "true" | "false";
                /** @description which released model grades */
                model?: "champion" | "challenger";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "patient": "HC-0042",
                 *       "features": {
                 *         "original_shape_Sphericity": 0.71,
                 *         "original_firstorder_Entropy": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["PredictRequest"];
                "multipart/form-data": {
                    /**
                     * @description of files whose numbers could be read in two ways
                     * @enum {string}
                     */
                    decimal?: "point" | "comma";
                    file: string[];
                    /** @description of Slicer tables with several */
                    segment?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "predictions": [
                     *         {
                     *           "id": "prediction-1a2b3c4d5e6f7a8b",
                     *           "patient": "P-7QJ2M4XK9T0B",
                     *           "file": 1,
                     *           "line": 1,
                     *           "probability": 0.12,
                     *           "grade": "high",
                     *           "threshold": 0.41,
                     *           "conformal": "high",
                     *           "outOfRange": 3,
                     *           "unlikeTraining": false,
                     *           "imputed": 1,
                     *           "model": {
                     *             "id": "model-1a2b3c4d5e6f7a8b",
                     *             "name": "svm"
                     *           },
                     *           "release": "release-1a2b3c4d5e6f7a8b",
                     *           "datasetVersion": "dataset-1a2b3c4d5e6f"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PredictResponse"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPrediction: {
        parameters: {
            query?: {
                /** @description with `explanation`: contributions by group of features, similar training cases, warnings */
                explain?: "true" | "false";
            };
            header?: never;
            path: {
                /**
                 * @description id of a prediction
                 * @example prediction-1a2b3c4d5e6f7a8b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "prediction-1a2b3c4d5e6f7a8b",
                     *       "at": "2026-03-14T09:26:53.589Z",
                     *       "patient": "P-7QJ2M4XK9T0B",
                     *       "line": 1,
                     *       "probability": 0.12,
                     *       "grade": "high",
                     *       "threshold": 0.41,
                     *       "conformal": "high",
                     *       "outOfRange": 3,
                     *       "unlikeTraining": false,
                     *       "imputed": 1,
                     *       "model": {
                     *         "id": "model-1a2b3c4d5e6f7a8b",
                     *         "name": "svm"
                     *       },
                     *       "release": "release-1a2b3c4d5e6f7a8b",
                     *       "datasetVersion": "dataset-1a2b3c4d5e6f",
                     *       "fileSha256": "0000000000000000000000000000000000000000000000000000000000000000",
                     *       "featuresSha256": "1111111111111111111111111111111111111111111111111111111111111111",
                     *       "requester": "ana.ruiz",
                     *       "outcome": null
                     *     }
                     */
                    "application/json": components["schemas"]["StoredPrediction"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPredictionFhir: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id of a prediction
                 * @example prediction-1a2b3c4d5e6f7a8b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/fhir+json": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOutcomes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id of a prediction
                 * @example prediction-1a2b3c4d5e6f7a8b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "outcomes": [
                     *         {
                     *           "sequence": 7,
                     *           "grade": "low",
                     *           "gradeAsWritten": "II",
                     *           "biopsyDate": "2026-03-29",
                     *           "whoEdition": 2021,
                     *           "comment": "",
                     *           "by": "ana.ruiz",
                     *           "at": "2026-04-02T10:15:00.000Z",
                     *           "corrects": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OutcomeList"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id of a prediction
                 * @example prediction-1a2b3c4d5e6f7a8b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grade": "II",
                 *       "date": "2026-03-29",
                 *       "whoEdition": 2021
                 *     }
                 */
                "application/json": components["schemas"]["OutcomeRequest"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sequence": 7,
                     *       "grade": "low",
                     *       "gradeAsWritten": "II",
                     *       "biopsyDate": "2026-03-29",
                     *       "whoEdition": 2021,
                     *       "comment": "",
                     *       "by": "ana.ruiz",
                     *       "at": "2026-04-02T10:15:00.000Z",
                     *       "corrects": null
                     *     }
                     */
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPredictionReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id of a prediction
                 * @example prediction-1a2b3c4d5e6f7a8b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restorePrediction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id of a prediction
                 * @example prediction-1a2b3c4d5e6f7a8b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "duplicate",
                 *       "comment": "Se envió dos veces"
                 *     }
                 */
                "application/json": {
                    /** @description why; without anything that names a patient */
                    comment: string;
                    /** @enum {string} */
                    reason: "consent-withdrawn" | "wrong-patient" | "duplicate" | "retention-ended" | "other";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "prediction",
                     *       "subject": "prediction-1a2b3c4d5e6f7a8b",
                     *       "retired": false,
                     *       "reason": "duplicate",
                     *       "comment": "Se envió dos veces",
                     *       "by": "user-0123456789abcdef",
                     *       "at": "2026-11-25T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Retirement"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retirePrediction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id of a prediction
                 * @example prediction-1a2b3c4d5e6f7a8b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "duplicate",
                 *       "comment": "Se envió dos veces"
                 *     }
                 */
                "application/json": {
                    /** @description why; without anything that names a patient */
                    comment: string;
                    /** @enum {string} */
                    reason: "consent-withdrawn" | "wrong-patient" | "duplicate" | "retention-ended" | "other";
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "kind": "prediction",
                     *       "subject": "prediction-1a2b3c4d5e6f7a8b",
                     *       "retired": true,
                     *       "reason": "duplicate",
                     *       "comment": "Se envió dos veces",
                     *       "by": "user-0123456789abcdef",
                     *       "at": "2026-11-25T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Retirement"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id of a prediction
                 * @example prediction-1a2b3c4d5e6f7a8b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "reviews": [
                     *         {
                     *           "sequence": 3,
                     *           "grade": "low",
                     *           "agrees": false,
                     *           "beforeResult": true,
                     *           "comment": "",
                     *           "by": "ana.ruiz",
                     *           "at": "2026-03-14T09:26:53.589Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ReviewList"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description id of a prediction
                 * @example prediction-1a2b3c4d5e6f7a8b
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grade": "low",
                 *       "beforeResult": true
                 *     }
                 */
                "application/json": components["schemas"]["ReviewRequest"];
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sequence": 3,
                     *       "grade": "low",
                     *       "agrees": false,
                     *       "beforeResult": true,
                     *       "comment": "",
                     *       "by": "ana.ruiz",
                     *       "at": "2026-03-14T09:26:53.589Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQuarantine: {
        parameters: {
            query?: {
                /** @description `next` of the page before; absent for the first page */
                cursor?: string;
                /**
                 * @description lines at most
                 * @example 1
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "quarantine": [
                     *         {
                     *           "id": "0a1b2c3d4e5f6071",
                     *           "name": "file 3",
                     *           "status": "refused",
                     *           "layout": null,
                     *           "bytes": 61234,
                     *           "error": "format.unknown-layout",
                     *           "delivery": "delivery-1a2b3c4d5e6f7a8b"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        /** @description `cursor` of the next page; null on the last */
                        next: string | null;
                        quarantine: components["schemas"]["FileLine"][];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryQuarantine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "delivery": "delivery-1a2b3c4d5e6f7a8b",
                 *       "decimal": "comma"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description of files whose numbers could be read in two ways
                     * @enum {string}
                     */
                    decimal?: "point" | "comma";
                    /** @description default: every delivery of which something is in quarantine */
                    delivery?: string;
                    /** @description of Slicer tables with several */
                    segment?: string;
                };
                "multipart/form-data": {
                    /**
                     * @description of files whose numbers could be read in two ways
                     * @enum {string}
                     */
                    decimal?: "point" | "comma";
                    /**
                     * Format: binary
                     * @description a csv with a patient and a grade a line
                     */
                    labels: string;
                    /** @description of Slicer tables with several */
                    segment?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "retried": []
                     *     }
                     */
                    "application/json": {
                        retried: {
                            delivery: string;
                            files: {
                                accepted: number;
                                ignored: number;
                                received: number;
                                refused: number;
                            };
                            identifiers: {
                                count: number;
                                files: number;
                                /** @enum {string} */
                                kind: "name" | "email" | "national-id" | "phone" | "date" | "record-number" | "path";
                                places: ("file-name" | "header" | "cells")[];
                            }[];
                            records: {
                                accepted: number;
                                high: number;
                                low: number;
                            };
                            refused: {
                                code: string;
                                message: string;
                            }[];
                            retryOf: string;
                        }[];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReleases: {
        parameters: {
            query?: {
                /** @description `next` of the page before; absent for the first page */
                cursor?: string;
                /**
                 * @description lines at most
                 * @example 1
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "releases": [
                     *         {
                     *           "id": "release-1a2b3c4d5e6f7a8b",
                     *           "alias": "champion",
                     *           "model": "model-1a2b3c4d5e6f7a8b",
                     *           "releasedAt": "2026-11-25T10:06:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        /** @description `cursor` of the next page; null on the last */
                        next: string | null;
                        releases: components["schemas"]["ReleaseLine"][];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRelease: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "model": "model-1a2b3c4d5e6f7a8b",
                 *       "as": "challenger"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description the champion answers predictions
                     * @default champion
                     * @enum {string}
                     */
                    as?: "champion" | "challenger";
                    /** @description id, beginning of an id, or `challenger`; default: the champion of the newest selection */
                    model?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "release": {
                     *         "id": "release-1a2b3c4d5e6f7a8b",
                     *         "model": "model-1a2b3c4d5e6f7a8b",
                     *         "alias": "challenger",
                     *         "releasedAt": "2026-11-25T10:06:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        release: {
                            alias: string;
                            id: string;
                            model: string;
                            releasedAt: string;
                        };
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rollBackRelease: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "as": "champion"
                 *     }
                 */
                "application/json": {
                    /**
                     * @description the champion answers predictions
                     * @default champion
                     * @enum {string}
                     */
                    as?: "champion" | "challenger";
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        release: {
                            alias: string;
                            id: string;
                            model: string;
                            releasedAt: string;
                        };
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description `next` of the page before; absent for the first page */
                cursor?: string;
                /**
                 * @description lines at most
                 * @example 1
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "runs": [
                     *         {
                     *           "id": "run-1a2b3c4d5e6f7a8b",
                     *           "dataset": "ds-1a2b3c4d5e6f7a8b",
                     *           "seed": 1,
                     *           "status": "done",
                     *           "shuffled": false,
                     *           "startedAt": "2026-11-25T10:00:00.000Z",
                     *           "finishedAt": "2026-11-25T10:04:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        /** @description `cursor` of the next page; null on the last */
                        next: string | null;
                        runs: components["schemas"]["RunLine"][];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dataset": "baseline",
                 *       "configuration": {
                 *         "models": [
                 *           "svm"
                 *         ],
                 *         "candidates": 10
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @description what is not said is as configured */
                    configuration?: {
                        /**
                         * @description Most candidates of the search, for each model
                         * @default 20
                         */
                        candidates?: number;
                        /** @default {} */
                        checks?: {
                            /**
                             * @description Honesty checks: Nagelkerke’s R² that a model is expected to reach, by which the sample size is judged
                             * @default 0.15
                             */
                            nagelkerkeR2?: number;
                            /**
                             * @description Honesty checks: times the best model is trained on shuffled grades; 20 are enough to tell at 5 %
                             * @default 20
                             */
                            permutations?: number;
                            /**
                             * @description Honesty checks: other ways to deal the patients into folds over which the best model is trained
                             * @default 4
                             */
                            seeds?: number;
                        };
                        /**
                         * @description Further candidates that join the best of each algorithm: soft-vote (mean of the calibrated probabilities) and stacking (logistic regression on their logits)
                         * @default []
                         */
                        ensembles?: ("soft-vote" | "stacking")[];
                        /**
                         * @description Folds of the cross-validation, stratified by grade and grouped by patient; in the nested protocol the outer folds of each repeat too
                         * @default 5
                         */
                        folds?: number;
                        /**
                         * @description The recall of the high grade that the same threshold must keep; where none keeps both floors, that of the low grade decides alone and the run says so
                         * @default 0.75
                         */
                        highRecallFloor?: number;
                        /**
                         * @description Nested protocol: folds of the search inside each outer training part
                         * @default 5
                         */
                        innerFolds?: number;
                        /**
                         * @description Minutes after which no further candidates are begun, for the whole run; a run that goes on counts what it spent before
                         * @default null
                         */
                        minutes?: number | null;
                        /**
                         * @description The algorithms to search
                         * @default [
                         *       "xgboost",
                         *       "random-forest",
                         *       "svm"
                         *     ]
                         */
                        models?: ("xgboost" | "random-forest" | "svm")[];
                        /**
                         * @description Candidates of a model without a better one among them, after which its search ends; of no effect with halving
                         * @default null
                         */
                        patience?: number | null;
                        /**
                         * @description How the models are judged: holdout (a test part kept apart, cross-validation on the rest) or nested (search and choice anew in each of the outer folds, no test part)
                         * @default holdout
                         * @enum {string}
                         */
                        protocol?: "holdout" | "nested";
                        /**
                         * @description The threshold maximises the precision of the low grade while its recall stays at or above this
                         * @default 0.75
                         */
                        recallFloor?: number;
                        /**
                         * @description Nested protocol: times the outer folds are drawn
                         * @default 5
                         */
                        repeats?: number;
                        /**
                         * @description How candidates are sought: random, grid (every combination; of an interval its ends and middle), tpe (learns from the candidates before) or halving (many on few rows, the better third on three times as many)
                         * @default random
                         * @enum {string}
                         */
                        search?: "random" | "grid" | "tpe" | "halving";
                        /**
                         * @description Where the parameters of each model come from, in place of the defaults: docs/training.md
                         * @default {}
                         */
                        spaces?: {
                            "random-forest"?: {
                                bootstrap?: boolean | {
                                    /** @constant */
                                    type: "choice";
                                    values: boolean[];
                                };
                                ccpAlpha?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                correlationThreshold?: null | (number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                }) | {
                                    /** @constant */
                                    type: "choice";
                                    values: (number | null)[];
                                };
                                criterion?: ("gini" | "entropy") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("gini" | "entropy")[];
                                };
                                imbalance?: ("none" | "weights" | "smote" | "borderlineSmote" | "adasyn") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("none" | "weights" | "smote" | "borderlineSmote" | "adasyn")[];
                                };
                                imputer?: ("median" | "mean" | "knn") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("median" | "mean" | "knn")[];
                                };
                                maxDepth?: ((number | null) | {
                                    /** @constant */
                                    type: "choice";
                                    values: (number | null)[];
                                }) | (number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer" | "logInteger";
                                });
                                maxFeatures?: ((("sqrt" | "log2") | number | null) | {
                                    /** @constant */
                                    type: "choice";
                                    values: (("sqrt" | "log2") | number | null)[];
                                }) | (number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                });
                                maxLeafNodes?: ((number | null) | {
                                    /** @constant */
                                    type: "choice";
                                    values: (number | null)[];
                                }) | (number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer" | "logInteger";
                                });
                                minImpurityDecrease?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                minSamplesLeaf?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer" | "logInteger";
                                };
                                minSamplesSplit?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer" | "logInteger";
                                };
                                minWeightFractionLeaf?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                nEstimators?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer" | "logInteger";
                                };
                                scaler?: ("none" | "standard" | "robust" | "minMax" | "power") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("none" | "standard" | "robust" | "minMax" | "power")[];
                                };
                                selection?: ("none" | "kBest" | "mannWhitney" | "mutualInformation" | "mrmr" | "lasso" | "boruta" | "pca") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("none" | "kBest" | "mannWhitney" | "mutualInformation" | "mrmr" | "lasso" | "boruta" | "pca")[];
                                };
                                selectionSize?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer" | "logInteger";
                                };
                                winsorise?: (0 | 0.01 | 0.05) | {
                                    /** @constant */
                                    type: "choice";
                                    values: (0 | 0.01 | 0.05)[];
                                };
                            };
                            svm?: {
                                C?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                coef0?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                correlationThreshold?: null | (number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                }) | {
                                    /** @constant */
                                    type: "choice";
                                    values: (number | null)[];
                                };
                                degree?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer" | "logInteger";
                                };
                                gamma?: (("scale" | "auto") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("scale" | "auto")[];
                                }) | (number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                });
                                imbalance?: ("none" | "weights" | "smote" | "borderlineSmote" | "adasyn") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("none" | "weights" | "smote" | "borderlineSmote" | "adasyn")[];
                                };
                                imputer?: ("median" | "mean" | "knn") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("median" | "mean" | "knn")[];
                                };
                                kernel?: ("linear" | "rbf" | "poly" | "sigmoid") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("linear" | "rbf" | "poly" | "sigmoid")[];
                                };
                                scaler?: ("none" | "standard" | "robust" | "minMax" | "power") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("none" | "standard" | "robust" | "minMax" | "power")[];
                                };
                                selection?: ("none" | "kBest" | "mannWhitney" | "mutualInformation" | "mrmr" | "lasso" | "boruta" | "pca") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("none" | "kBest" | "mannWhitney" | "mutualInformation" | "mrmr" | "lasso" | "boruta" | "pca")[];
                                };
                                selectionSize?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer" | "logInteger";
                                };
                                tol?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                winsorise?: (0 | 0.01 | 0.05) | {
                                    /** @constant */
                                    type: "choice";
                                    values: (0 | 0.01 | 0.05)[];
                                };
                            };
                            xgboost?: {
                                colsampleByLevel?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                colsampleByNode?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                colsampleByTree?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                correlationThreshold?: null | (number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                }) | {
                                    /** @constant */
                                    type: "choice";
                                    values: (number | null)[];
                                };
                                gamma?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                growPolicy?: ("depthwise" | "lossguide") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("depthwise" | "lossguide")[];
                                };
                                imbalance?: ("none" | "weights" | "smote" | "borderlineSmote" | "adasyn") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("none" | "weights" | "smote" | "borderlineSmote" | "adasyn")[];
                                };
                                imputer?: ("median" | "mean" | "knn") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("median" | "mean" | "knn")[];
                                };
                                learningRate?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                maxBin?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer" | "logInteger";
                                };
                                maxDeltaStep?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                maxDepth?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer";
                                };
                                maxLeaves?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer";
                                };
                                minChildWeight?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                nEstimators?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer" | "logInteger";
                                };
                                regAlpha?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                regLambda?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                scaler?: ("none" | "standard" | "robust" | "minMax" | "power") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("none" | "standard" | "robust" | "minMax" | "power")[];
                                };
                                selection?: ("none" | "kBest" | "mannWhitney" | "mutualInformation" | "mrmr" | "lasso" | "boruta" | "pca") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("none" | "kBest" | "mannWhitney" | "mutualInformation" | "mrmr" | "lasso" | "boruta" | "pca")[];
                                };
                                selectionSize?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "integer" | "logInteger";
                                };
                                subsample?: number | {
                                    /** @constant */
                                    type: "choice";
                                    values: number[];
                                } | {
                                    high: number;
                                    low: number;
                                    /** @enum {string} */
                                    type: "uniform" | "logUniform";
                                };
                                treeMethod?: ("exact" | "hist") | {
                                    /** @constant */
                                    type: "choice";
                                    values: ("exact" | "hist")[];
                                };
                                winsorise?: (0 | 0.01 | 0.05) | {
                                    /** @constant */
                                    type: "choice";
                                    values: (0 | 0.01 | 0.05)[];
                                };
                            };
                        };
                        /**
                         * @description Holdout protocol: share of the patients kept apart as the test part
                         * @default 0.2
                         */
                        testFraction?: number;
                    };
                    /** @description id, tag or beginning of an id; default: the newest version */
                    dataset?: string;
                    /** @description default: as configured */
                    seed?: number;
                    /**
                     * @description deal the grades out anew among the patients: the honesty check
                     * @default false
                     */
                    shuffleLabels?: boolean;
                };
            };
        };
        responses: {
            /** @description The answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run": "run-1a2b3c4d5e6f7a8b",
                     *       "status": "queued",
                     *       "fits": null,
                     *       "candidates": null,
                     *       "auc": null,
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["RunState"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example run-1a2b3c4d5e6f7a8b */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        run: components["schemas"]["Run"];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example run-1a2b3c4d5e6f7a8b */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run": "run-1a2b3c4d5e6f7a8b",
                     *       "status": "running",
                     *       "fits": null,
                     *       "candidates": null,
                     *       "auc": null,
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["RunState"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watchRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example run-1a2b3c4d5e6f7a8b */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example run-1a2b3c4d5e6f7a8b */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run": "run-1a2b3c4d5e6f7a8b",
                     *       "status": "queued",
                     *       "fits": null,
                     *       "candidates": null,
                     *       "auc": null,
                     *       "error": null
                     *     }
                     */
                    "application/json": components["schemas"]["RunState"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSelections: {
        parameters: {
            query?: {
                /** @description `next` of the page before; absent for the first page */
                cursor?: string;
                /**
                 * @description lines at most
                 * @example 1
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "selections": [
                     *         {
                     *           "id": "selection-1a2b3c4d5e6f7a8b",
                     *           "run": "run-1a2b3c4d5e6f7a8b",
                     *           "champion": "model-1a2b3c4d5e6f7a8b",
                     *           "passed": 2,
                     *           "models": 3,
                     *           "createdAt": "2026-11-25T10:05:00.000Z"
                     *         }
                     *       ],
                     *       "next": null
                     *     }
                     */
                    "application/json": {
                        /** @description `cursor` of the next page; null on the last */
                        next: string | null;
                        selections: components["schemas"]["SelectionLine"][];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createSelection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "run": "run-1a2b3c4d5e6f7a8b"
                 *     }
                 */
                "application/json": {
                    /** @description default: the standards that are configured */
                    quality?: {
                        /**
                         * Format: date
                         * @description The day they were agreed, YYYY-MM-DD
                         */
                        date?: string;
                        /** @description What the standards are called */
                        name?: string;
                        /**
                         * @description Patients that a training must have had, training and test part together
                         * @default {}
                         */
                        patients?: {
                            /**
                             * @description Least number of high-grade patients
                             * @default 0
                             */
                            high?: number;
                            /**
                             * @description Least number of low-grade patients
                             * @default 0
                             */
                            low?: number;
                            /**
                             * @description As of a rule
                             * @default required
                             * @enum {string}
                             */
                            severity?: "required" | "recommended";
                        };
                        /** @description Order among the models that pass, on the cross-validation: the first metric decides, the next breaks ties */
                        ranking: ("auc" | "averagePrecision" | "precision" | "recall" | "f1" | "highPrecision" | "highRecall" | "highF1" | "balancedAccuracy" | "mcc" | "brier" | "logLoss" | "ece")[];
                        /**
                         * @description Metrics are ranked rounded to multiples of this, so that a difference that says nothing does not decide. 0: as measured
                         * @default 0
                         */
                        rankingStep?: number;
                        /** @description A model must pass every required rule */
                        rules: {
                            /** @description It must be at least this */
                            atLeast?: number;
                            /** @description It must be at most this */
                            atMost?: number;
                            /**
                             * @description What is held against the limit: the measured value, or the lower or upper bound of its 95 % interval
                             * @default value
                             * @enum {string}
                             */
                            bound?: "value" | "lower" | "upper";
                            /**
                             * @description Metric the rule is about: low.precision, low.recall, low.f1 of the low grade, high.… of the high grade, auc, brier, …
                             * @enum {string}
                             */
                            metric: "auc" | "averagePrecision" | "precision" | "recall" | "f1" | "highPrecision" | "highRecall" | "highF1" | "balancedAccuracy" | "mcc" | "brier" | "logLoss" | "ece";
                            /**
                             * @description Where it is measured: cv (folds of the training part), test (the untouched part) or nested (outer folds of the nested protocol)
                             * @default cv
                             * @enum {string}
                             */
                            on?: "cv" | "test" | "nested";
                            /**
                             * @description required: a model that misses it is not promoted; recommended: it is warned of
                             * @default required
                             * @enum {string}
                             */
                            severity?: "required" | "recommended";
                            /** @description The clinic’s reason, shown with the rule */
                            why?: string;
                        }[];
                        /** @description Their version, which the clinic counts; stored with every evaluation */
                        version?: string;
                    };
                    /** @description default: the newest that is done */
                    run?: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        champion: {
                            model: string;
                            /** @enum {string} */
                            name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                        } | null;
                        quality: {
                            champion: {
                                model: string;
                                /** @enum {string} */
                                name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                            } | null;
                            models: {
                                model: string;
                                /** @enum {string} */
                                name: "xgboost" | "random-forest" | "svm" | "soft-vote" | "stacking";
                                passed: boolean;
                                verdicts: {
                                    distance: number | null;
                                    interval: {
                                        lower: number;
                                        upper: number;
                                    } | null;
                                    observed: number | null;
                                    rule: {
                                        /** @description It must be at least this */
                                        atLeast?: number;
                                        /** @description It must be at most this */
                                        atMost?: number;
                                        /**
                                         * @description What is held against the limit: the measured value, or the lower or upper bound of its 95 % interval
                                         * @default value
                                         * @enum {string}
                                         */
                                        bound: "value" | "lower" | "upper";
                                        /**
                                         * @description Metric the rule is about: low.precision, low.recall, low.f1 of the low grade, high.… of the high grade, auc, brier, …
                                         * @enum {string}
                                         */
                                        metric: "auc" | "averagePrecision" | "precision" | "recall" | "f1" | "highPrecision" | "highRecall" | "highF1" | "balancedAccuracy" | "mcc" | "brier" | "logLoss" | "ece";
                                        /**
                                         * @description Where it is measured: cv (folds of the training part), test (the untouched part) or nested (outer folds of the nested protocol)
                                         * @default cv
                                         * @enum {string}
                                         */
                                        on: "cv" | "test" | "nested";
                                        /**
                                         * @description required: a model that misses it is not promoted; recommended: it is warned of
                                         * @default required
                                         * @enum {string}
                                         */
                                        severity: "required" | "recommended";
                                        /** @description The clinic’s reason, shown with the rule */
                                        why?: string;
                                    };
                                    /** @enum {string} */
                                    verdict: "pass" | "warn" | "fail";
                                }[];
                            }[];
                            patients: {
                                distance: number;
                                /** @enum {string} */
                                grade: "low" | "high";
                                observed: number;
                                required: number;
                                /** @enum {string} */
                                verdict: "pass" | "warn" | "fail";
                            }[];
                            ranking: ("auc" | "averagePrecision" | "precision" | "recall" | "f1" | "highPrecision" | "highRecall" | "highF1" | "balancedAccuracy" | "mcc" | "brier" | "logLoss" | "ece")[];
                            standards: {
                                date: string | null;
                                name: string | null;
                                sha256: string;
                                version: string | null;
                            };
                        };
                        reports: {
                            dashboard: string;
                        };
                        selection: {
                            id: string;
                        };
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSelection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example selection-1a2b3c4d5e6f7a8b */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        selection: components["schemas"]["Selection"];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSelectionReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example selection-1a2b3c4d5e6f7a8b */
                id: string;
                /** @example dashboard.html */
                report: "dashboard.html" | "dashboard.json" | "model-card.html" | "model-card.json" | "tripod-ai.html" | "tripod-ai.json" | "clear.html" | "clear.json" | "metrics.html" | "metrics.json";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                    "text/html": string;
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @example false */
                all?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "sessions": []
                     *     }
                     */
                    "application/json": {
                        sessions: components["schemas"]["Session"][];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example aB3dE6gH9jK2mN5pQ8sT */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ana@hospital.example",
                 *       "password": "perro casa azul 4 nubes"
                 *     }
                 */
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "signedIn": true,
                     *       "secondFactor": false
                     *     }
                     */
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishDirectorySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startDirectorySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": {
                    /** @description six digits of the authenticator app, or a recovery code */
                    code: string;
                    /**
                     * @description whether it is a recovery code, which can be used once
                     * @default false
                     */
                    recovery?: boolean;
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "signedIn": true,
                     *       "secondFactor": false
                     *     }
                     */
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "id": "user-0123456789abcdef",
                     *           "name": "Ana Gómez",
                     *           "email": "ana@hospital.example",
                     *           "roles": [
                     *             "radiologist"
                     *           ],
                     *           "secondFactor": true,
                     *           "disabled": false,
                     *           "createdAt": "2026-11-25T09:00:00.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        users: components["schemas"]["User"][];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ana Gómez",
                 *       "email": "ana@hospital.example",
                 *       "roles": [
                 *         "radiologist"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** Format: email */
                    email: string;
                    name: string;
                    roles: ("radiologist" | "data-scientist" | "approver" | "administrator")[];
                };
            };
        };
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "user-0123456789abcdef",
                     *         "name": "Ana Gómez",
                     *         "email": "ana@hospital.example",
                     *         "roles": [
                     *           "radiologist"
                     *         ],
                     *         "secondFactor": true,
                     *         "disabled": false,
                     *         "createdAt": "2026-11-25T09:00:00.000Z"
                     *       },
                     *       "link": {
                     *         "url": "https://neurograde.hospital.example/invitation#Zm9v…",
                     *         "expiresAt": "2026-11-26T09:00:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": {
                        link: components["schemas"]["OneTimeLink"];
                        user: components["schemas"]["User"];
                    };
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example user-0123456789abcdef */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "roles": [
                 *         "radiologist"
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @description true ends all sessions of the person */
                    disabled?: boolean;
                    name?: string;
                    /**
                     * @description for who lost it
                     * @constant
                     */
                    resetSecondFactor?: true;
                    roles?: ("radiologist" | "data-scientist" | "approver" | "administrator")[];
                };
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "user-0123456789abcdef",
                     *       "name": "Ana Gómez",
                     *       "email": "ana@hospital.example",
                     *       "roles": [
                     *         "radiologist"
                     *       ],
                     *       "secondFactor": true,
                     *       "disabled": false,
                     *       "createdAt": "2026-11-25T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example user-0123456789abcdef */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://neurograde.hospital.example/invitation#Zm9v…",
                     *       "expiresAt": "2026-11-26T09:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OneTimeLink"];
                };
            };
            /** @description What is wrong, and what to do */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
