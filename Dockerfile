# The images of the system: `api` (the service, and the command line in it) and `database` (PostgreSQL without rights of its own).

FROM node:22-bookworm-slim AS sources
WORKDIR /neurograde
COPY package.json package-lock.json .npmrc ./
COPY packages/learn/package.json packages/learn/
COPY packages/radiomics/package.json packages/radiomics/
COPY packages/contracts/package.json packages/contracts/
COPY packages/mlops/package.json packages/mlops/
COPY packages/client/package.json packages/client/
COPY apps/cli/package.json apps/cli/
COPY apps/api/package.json apps/api/

FROM sources AS build
RUN npm ci --ignore-scripts --no-fund --no-audit --loglevel=error
COPY tsconfig.json tsconfig.base.json ./
COPY packages packages
COPY apps apps
RUN node_modules/.bin/tsc -b && find packages apps \( -name '*.map' -o -name '*.tsbuildinfo' -o -name '*.d.ts' \) -path '*/dist/*' -delete

FROM sources AS dependencies
# Without what the development needs, in the versions of the lock file. `npm ci --omit=dev` would keep a test runner that a dependency names as optional.
RUN npm pkg delete devDependencies && npm install --omit=dev --ignore-scripts --no-fund --no-audit --loglevel=error && find node_modules \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete

FROM node:22-bookworm-slim AS api
# Two volumes: what is kept, and the key of the pseudonyms, which never lies beside it.
RUN install -d -o node -g node -m 700 /data /keys
WORKDIR /neurograde
COPY --from=dependencies /neurograde ./
COPY --from=build /neurograde/packages/learn/dist packages/learn/dist
COPY --from=build /neurograde/packages/radiomics/dist packages/radiomics/dist
COPY --from=build /neurograde/packages/contracts/dist packages/contracts/dist
COPY --from=build /neurograde/packages/mlops/dist packages/mlops/dist
COPY packages/mlops/migrations packages/mlops/migrations
COPY packages/mlops/defaults packages/mlops/defaults
COPY --from=build /neurograde/apps/cli/dist apps/cli/dist
COPY apps/cli/bin apps/cli/bin
COPY --from=build /neurograde/apps/api/dist apps/api/dist
COPY LICENSE ./
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack && ln -s /neurograde/apps/cli/bin/neurograde.js /usr/local/bin/neurograde
ENV NODE_ENV=production NEUROGRADE_HOME=/data NEUROGRADE_KEY_FILE=/keys/pseudonym.key
USER node
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["neurograde", "api", "--host", "0.0.0.0", "--port", "8080"]

FROM postgres:16 AS database
# Volumes of their own, so that the server's user, and no other, owns them.
RUN install -d -o postgres -g postgres -m 700 /database && install -d -o postgres -g postgres -m 755 /secrets
COPY infra/containers/database.sh /usr/local/bin/start-database
ENV DATABASE_FOLDER=/database DATABASE_PASSWORD_FILE=/secrets/database-password
USER postgres
STOPSIGNAL SIGINT
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s --retries=5 CMD ["pg_isready", "--quiet", "--host=127.0.0.1", "--username=neurograde"]
ENTRYPOINT ["start-database"]
CMD []
