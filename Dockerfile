# What npm installs from. Dependencies first: they change less often than the code. Workspace folders must exist for npm.
FROM node:24-bookworm-slim AS manifests

WORKDIR /opt/vnioc
COPY package.json package-lock.json .npmrc ./
COPY contract/package.json contract/
COPY collector/package.json collector/
COPY demo/package.json demo/
COPY console/package.json console/
COPY datasource-plugin/package.json datasource-plugin/
COPY panel-plugin/package.json panel-plugin/
COPY app-plugin/package.json app-plugin/
COPY dashboards/package.json dashboards/
COPY bench/package.json bench/
COPY e2e/package.json e2e/

# The console and the plugins' bundles are built once; the collector is TypeScript that Node 24 runs as it is.
FROM manifests AS build

RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && find */dist -name '*.map' -delete

FROM manifests

ENV NODE_ENV=production
RUN npm ci --omit=dev --workspace @vnioc/collector --workspace @vnioc/contract --ignore-scripts --no-audit --no-fund

COPY contract contract
COPY collector/src collector/src
COPY console/server console/server
COPY --from=build /opt/vnioc/console/dist console/dist
COPY --from=build /opt/vnioc/app-plugin/dist app-plugin/dist
COPY --from=build /opt/vnioc/panel-plugin/dist panel-plugin/dist
COPY --from=build /opt/vnioc/datasource-plugin/dist datasource-plugin/dist
COPY provisioning provisioning

# IOC_HOST: the port is published by compose only to whom it should be.
ENV IOC_HOST=0.0.0.0 IOC_PORT=8480 IOC_DATA=/var/lib/vnioc
RUN mkdir -p /var/lib/vnioc && chown node:node /var/lib/vnioc
VOLUME /var/lib/vnioc
USER node
EXPOSE 8480

HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8480/readyz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=8", "--heap-growing-percent=40", "collector/src/main.ts"]
