# Builds with everything, then keeps what the server needs: Debian, Node, the traced app and its two binaries.
FROM node:24-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN RAPPORT_STANDALONE=1 npm run build
# Pictures are served as they are, so the image library stays behind; so do binaries for other systems.
WORKDIR /app/.next/standalone
RUN rm -rf node_modules/@img node_modules/sharp \
 && find node_modules/better-sqlite3/prebuilds -type f ! -name "linux-$(node -p process.arch).node" -delete \
 && find . -name "*.map" -delete

FROM node:24-slim AS base
RUN rm -rf /usr/local/lib/node_modules /usr/local/include /opt/yarn* /usr/share/doc /usr/share/man /usr/share/locale \
    /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn /usr/local/bin/yarnpkg \
    /var/lib/apt/lists /var/cache/apt \
 && mkdir /data && chown node:node /data

# From nothing, so that what was removed above does not lie in a layer below.
FROM scratch
COPY --from=base / /
WORKDIR /app
COPY --from=build /app/.next/standalone ./
COPY --from=build /app/.next/static ./.next/static
COPY --from=build /app/public ./public
COPY --from=build /app/db/migrations ./db/migrations
COPY --from=build /app/lib/commands/json-lines.ts ./json-lines.ts
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000 DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=768", "--max-semi-space-size=24", "--import", "./json-lines.ts", "server.js"]
