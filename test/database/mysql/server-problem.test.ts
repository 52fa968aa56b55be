import { describe, expect, test } from "vitest";
import { errorNumber, serverProblem } from "../../../src/database/mysql/server-problem.ts";
import { SafelockError } from "../../../src/domain/problem.ts";

const place = { label: "mysql://u@h/d", table: "customers" };
const SECRET = "ada.secret@example.com";

/** As the driver makes it: message and statement hold values. */
function driverError(fields: Readonly<Record<string, unknown>>): Error {
  return Object.assign(new Error(`Duplicate entry '${SECRET}' for key 'email'`), { sql: SECRET, ...fields });
}

describe("what a server says", () => {
  test.for([
    [1045, 2, "DATABASE_LOGIN_REFUSED"],
    [1049, 2, "DATABASE_MISSING"],
    [1142, 2, "DATABASE_NOT_PERMITTED"],
    [1792, 2, "DATABASE_READ_ONLY"],
    [1040, 2, "DATABASE_UNREACHABLE"],
    [1205, 3, "DATABASE_LOCK_TIMEOUT"],
    [1969, 3, "DATABASE_STATEMENT_TIMEOUT"],
    [3024, 3, "DATABASE_STATEMENT_TIMEOUT"],
    [1412, 3, "DATABASE_CHANGED"],
    [1927, 3, "DATABASE_CONNECTION_LOST"],
    [1114, 3, "DATABASE_FULL"],
    [1153, 3, "DATABASE_PACKET_TOO_LARGE"],
    [1062, 3, "DATABASE_REFUSED"],
  ] as const)("error %i is told as exit %i, %s, without any value", ([errno, exit, code]) => {
    const told = serverProblem(driverError({ errno, code: "ER_X", sqlState: "HY000" }), place);
    expect(told).toBeInstanceOf(SafelockError);
    const error = told as SafelockError;
    expect([error.exit, error.problems[0]?.code]).toEqual([exit, code]);
    expect(error.problems[0]?.at).toEqual({ source: "mysql://u@h/d", table: "customers" });
    expect(error.message).toContain(`error ${errno}`);
    expect(JSON.stringify([error, error.message, error.stack, error.cause, String(error.cause)])).not.toContain(
      "secret",
    );
    expect(errorNumber(error)).toBe(errno);
  });

  test("the statement's words and line are told", () => {
    const statement = { words: "CREATE VIEW", line: 12 };
    const told = serverProblem(driverError({ errno: 1305, code: "ER_SP_DOES_NOT_EXIST", sqlState: "42000" }), {
      label: "mysql://u@h/d",
      statement,
    }) as SafelockError;
    expect(told.message).toContain("line 12");
    expect(told.message).toContain("(error 1305, in CREATE VIEW)");
  });
});

describe("what the way to a server says", () => {
  test.for([
    ["ECONNREFUSED", "DATABASE_UNREACHABLE"],
    ["ENOTFOUND", "DATABASE_UNREACHABLE"],
    ["ETIMEDOUT", "DATABASE_UNREACHABLE"],
    ["ECONNRESET", "DATABASE_CONNECTION_LOST"],
    ["PROTOCOL_CONNECTION_LOST", "DATABASE_CONNECTION_LOST"],
    ["HANDSHAKE_NO_SSL_SUPPORT", "DATABASE_TLS"],
    ["SELF_SIGNED_CERT_IN_CHAIN", "DATABASE_TLS"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "DATABASE_TLS"],
    ["AUTH_SWITCH_PLUGIN_ERROR", "DATABASE_LOGIN_REFUSED"],
  ] as const)("%s is %s", ([code, expected]) => {
    const told = serverProblem(driverError({ code, errno: -111 }), place) as SafelockError;
    expect(told.problems[0]?.code).toBe(expected);
    expect(errorNumber(told)).toBeNull();
  });

  test("a defect, a reason to stop and what was told already stay as they are", () => {
    const told = new SafelockError(2, { code: "X", problem: "x", hint: "y" });
    const stop = new DOMException("stopped", "AbortError");
    for (const error of [told, stop, new TypeError("x is undefined"), "text"])
      expect(serverProblem(error, place)).toBe(error);
  });
});
