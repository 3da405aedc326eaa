import { context, SpanStatusCode, trace, type Attributes, type Context } from '@opentelemetry/api';

/** A step of a run as the trace shows it. */
export interface Step {
  /** Null while no exporter is configured: then nothing is recorded and nothing is spent. */
  readonly traceId: string | null;
  fail(sentence: string): void;
}

/** One trace per source run, from fetch to sink (OpenTelemetry); costs nothing when no SDK was started. */
export interface Tracing {
  run<T>(name: string, attributes: Attributes, work: (step: Step) => Promise<T>): Promise<T>;
  /** A span that ended elsewhere and later, as a child of the run it belongs to. */
  later(name: string, parent: Context, startedAt: number, attributes: Attributes): void;
  active(): Context;
}

const NO_TRACE = '00000000000000000000000000000000';

export function tracing(): Tracing {
  const tracer = trace.getTracer('vnioc-collector');
  return {
    run: (name, attributes, work) =>
      tracer.startActiveSpan(name, { attributes }, async (span) => {
        const { traceId } = span.spanContext();
        const fail = (message: string) => void span.setStatus({ code: SpanStatusCode.ERROR, message });
        try {
          return await work({ traceId: traceId === NO_TRACE ? null : traceId, fail });
        } catch (error) {
          fail(error instanceof Error ? error.message : String(error));
          throw error;
        } finally {
          span.end();
        }
      }),
    later: (name, parent, startedAt, attributes) =>
      tracer.startSpan(name, { startTime: startedAt, attributes }, parent).end(),
    active: () => context.active(),
  };
}
