/** Credentials that are no hash, key or token by themselves: headers, connection strings, seeds of one-time passwords. */
import type { Detector } from "./detector.ts";

/** `Basic …`, `Bearer …`, or a whole header line. Random pass: none. */
export const authorizationHeader: Detector = {
  name: "authorization-header",
  limits: { length: [9, Number.POSITIVE_INFINITY], holds: " " },
  category: "token",
  aspect: null,
  plural: "values of Authorization headers",
  minimumShare: 0.3,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => {
    const [, basic] = /^(?:(?:Proxy-)?Authorization: ?)?Basic ([A-Za-z0-9+/]{4,}={0,2})$/i.exec(value) ?? [];
    if (basic !== undefined) return basic.length % 4 === 0 && atob(basic).includes(":");
    return /^(?:(?:Proxy-)?Authorization: ?)?(?:(?:Bearer|Token|ApiKey) [\w.~+/-]{16,}={0,2}$|Digest username=)/i.test(
      value,
    );
  },
};

/** `otpauth://` URIs of authenticator apps. Random pass: none. */
export const otpSeed: Detector = {
  name: "otp-seed",
  limits: { length: [11, Number.POSITIVE_INFINITY], holds: "://" },
  category: "otp",
  aspect: null,
  plural: "seeds of one-time passwords",
  minimumShare: 0.3,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => /^otpauth(?:-migration)?:\/\//i.test(value),
};

/** `Server=…;Password=…`, `host=… password=…`, `AccountKey=…`. Random pass: none. */
export const connectionString: Detector = {
  name: "connection-string",
  limits: { length: [16, Number.POSITIVE_INFINITY], holds: "=" },
  category: "secret",
  aspect: null,
  plural: "connection strings with a password",
  minimumShare: 0.1,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) =>
    /(?:^|[;\s])(?:server|host|data source|user(?: id|name)?|uid|dsn|accountname|endpoint)=[^;]{1,200}(?:[;\s][^;]{0,200}){0,8}?[;\s](?:password|pwd|accountkey|sharedaccesskey)=[^;\s]/i.test(
      value.slice(0, 512),
    ),
};

/** `session=…; path=/`, the header of a cookie with a long value. Random pass: none. */
export const cookieHeader: Detector = {
  name: "cookie-header",
  limits: { length: [20, Number.POSITIVE_INFINITY], holds: ";" },
  category: "session",
  aspect: null,
  plural: "cookies",
  minimumShare: 0.5,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) =>
    /^(?:(?:Set-)?Cookie: ?)?[\w.-]{1,60}=[\w%.~+/:-]{16,400}; ?(?:[\w.-]{1,60}=|path=|expires=|httponly|secure)/i.test(
      value,
    ),
};
