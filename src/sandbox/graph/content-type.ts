const JSON_TYPE = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8'

/** The headers that say what kind of body comes; a handler of bytes names its own. */
export function contentHeaders(body: unknown): Record<string, string> {
  return body === undefined || body instanceof Uint8Array ? {} : { 'content-type': JSON_TYPE, 'odata-version': '4.0' }
}
