import { setTimeout as pause } from 'node:timers/promises';

/** Spans that a receiver does not take within this are given up, so that Ctrl-C ends us; milliseconds. */
const PATIENCE_AT_END = 3000;

/** Ends what was started; nothing when nothing was. */
export type StopTelemetry = () => Promise<void>;

/**
 * Starts OpenTelemetry when an OTLP endpoint is configured (the standard variables `OTEL_EXPORTER_OTLP_ENDPOINT` or
 * `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`); otherwise loads nothing, so that tracing is free. Traces only: metrics of the
 * domain must not go through the SDK, which folds everything past 2,000 series into one.
 */
export async function startTelemetry(env: Readonly<Record<string, string>>): Promise<StopTelemetry> {
  const wanted = env['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'];
  if (wanted === undefined || env['OTEL_SDK_DISABLED'] === 'true') return async () => {};
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const sdk = new NodeSDK({
    serviceName: env['OTEL_SERVICE_NAME'] ?? 'vnioc-collector',
    traceExporter: new OTLPTraceExporter(),
    instrumentations: [],
  });
  sdk.start();
  return async () => {
    await Promise.race([sdk.shutdown().catch(() => undefined), pause(PATIENCE_AT_END, undefined, { ref: false })]);
  };
}
