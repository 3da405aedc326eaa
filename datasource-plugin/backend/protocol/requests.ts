/** What Grafana sends, as decoded; see messages.ts for the numbers. */
export interface PluginContext {
  readonly orgId: number;
  readonly user: {
    readonly login: string;
    readonly name: string;
    readonly email: string;
    readonly role: string;
  } | null;
  readonly dataSourceInstanceSettings: {
    readonly uid: string;
    readonly name: string;
    readonly jsonData: Uint8Array;
    readonly decryptedSecureJsonData: Readonly<Record<string, string>>;
  } | null;
}

type Headers = Readonly<Record<string, string>>;

export interface HealthRequest {
  readonly pluginContext: PluginContext | null;
  readonly headers: Headers;
}

export interface DataQuery {
  readonly refId: string;
  readonly timeRange: { readonly fromEpochMS: number; readonly toEpochMS: number } | null;
  /** The query as the editor stored it. */
  readonly json: Uint8Array;
}

export interface QueryDataRequest extends HealthRequest {
  readonly queries: readonly DataQuery[];
}

export interface DataResponse {
  readonly status: number;
  readonly frames: readonly Uint8Array[];
  readonly error?: string;
  readonly errorSource?: string;
}

export interface ResourceRequest {
  readonly pluginContext: PluginContext | null;
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, { readonly values: readonly string[] }>>;
  readonly body: Uint8Array;
}

export interface ResourceResponse {
  readonly code: number;
  readonly headers: Readonly<Record<string, { readonly values: readonly string[] }>>;
  readonly body: Uint8Array;
}

export interface StreamRequest extends HealthRequest {
  readonly path: string;
}
