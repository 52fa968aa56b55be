import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseMysqlAddress } from "../../../src/database/mysql/address.ts";
import { parseLine } from "../../../src/database/mysql/option-files.ts";
import { driverTls, programTls, type TlsMode } from "../../../src/database/mysql/tls.ts";
import { isMysqlUrl } from "../../../src/database/mysql/url.ts";
import { SafelockError } from "../../../src/domain/problem.ts";
import { tempDir } from "../../support/temporary-directory.ts";

const nowhere = { HOME: "/nonexistent" };

/** A home directory with a `.my.cnf`. */
function homeWith(text: string, mode = 0o600): string {
  const home = tempDir();
  writeFileSync(join(home, ".my.cnf"), text, { mode });
  return home;
}

describe("a URL", () => {
  test("names everything", () => {
    expect(
      parseMysqlAddress(
        "mysql://ada%40home:p%23ss%2Fw@db.example.test:3307/sh%20op?ssl-mode=REQUIRED&connect-timeout=3",
        nowhere,
      ),
    ).toEqual({
      host: "db.example.test",
      port: 3307,
      socket: null,
      user: "ada@home",
      password: "p#ss/w",
      database: "sh op",
      tls: { mode: "required", ca: null, certificate: null, key: null },
      connectSeconds: 3,
      label: "mysql://ada%40home@db.example.test:3307/sh%20op",
    });
  });

  test.for([
    ["mariadb://u@h.example.test/d", { host: "h.example.test", port: 3306, database: "d" }],
    ["MySQL://u@[::1]:3310/d", { host: "::1", port: 3310, label: "mysql://u@[::1]:3310/d" }],
    ["mysql://u@127.0.0.1/d", { host: "127.0.0.1", socket: null }],
    ["mysql://u@localhost:3306/d", { host: "localhost", socket: null }],
    ["mysql://u@localhost/d?socket=/tmp/x.sock", { socket: "/tmp/x.sock", label: "mysql://u@localhost/d" }],
    ["mysql://u@/d?unix_socket=/tmp/x.sock", { socket: "/tmp/x.sock" }],
    ["mysql:///d?socket=/tmp/x.sock", { socket: "/tmp/x.sock", database: "d" }],
  ] as const)("%s", ([url, expected]) => {
    expect(parseMysqlAddress(url, nowhere)).toMatchObject(expected);
  });

  test.for([
    "mysql://u:se#cret@h/d",
    "mysql://u:se?cret@h/d",
    "mysql://u:se/cret@h/d",
    "mysql://u:secret@h/",
    "mysql://u:secret@h",
    "mysql://u:secret@h/d?secret=1",
    "mysql://u:secret%zz@h/d",
    "mysql://u:secret@h:port/d",
    "mysql://u:secret@h/d?ssl-mode=secret",
    "mysql://u:secret@127.0.0.1/d?ssl-mode=VERIFY_IDENTITY",
    "http://u:secret@h/d",
  ])("%s is refused without repeating it", (url) => {
    let told = "";
    try {
      parseMysqlAddress(url, nowhere);
    } catch (error) {
      expect(error).toBeInstanceOf(SafelockError);
      told = (error as SafelockError).message;
    }
    expect(told).toMatch(/^DATABASE_(ADDRESS|TLS)/);
    expect(told).not.toMatch(/secret|cret/);
  });

  test("is known by its scheme", () => {
    expect(["mysql://h/d", "mariadb://h/d", "MYSQL://h/d"].every(isMysqlUrl)).toBe(true);
    expect(["mysql.sql", "postgres://h/d", "./mysql://h"].some(isMysqlUrl)).toBe(false);
  });
});

describe("what the URL leaves out", () => {
  test("comes from the environment", () => {
    const environment = {
      ...nowhere,
      MYSQL_HOST: "db.example.test",
      MYSQL_TCP_PORT: "3310",
      MYSQL_PWD: "x",
      USER: "me",
    };
    expect(parseMysqlAddress("mysql:///d", environment)).toMatchObject({
      host: "db.example.test",
      port: 3310,
      user: "me",
      password: "x",
    });
  });

  test("comes from the option file, whose password goes before the environment's", () => {
    const home = homeWith(
      "[client]\nhost=db.example.test\nport=3311\nuser=filed\npassword=filepass\nssl-ca=/ca.pem\n[mysqld]\nport=1\n",
    );
    expect(parseMysqlAddress("mysql:///d", { HOME: home, MYSQL_PWD: "x", USER: "me" })).toMatchObject({
      host: "db.example.test",
      port: 3311,
      user: "filed",
      password: "filepass",
      tls: { mode: "verify-ca", ca: "/ca.pem" },
    });
    expect(parseMysqlAddress("mysql://u:own@h:1/d", { HOME: home })).toMatchObject({
      host: "h",
      port: 1,
      user: "u",
      password: "own",
    });
  });

  test("follows !include and !includedir, and no circle", () => {
    const home = tempDir();
    mkdirSync(join(home, "more"));
    writeFileSync(
      join(home, ".my.cnf"),
      `!include ${join(home, "one.cnf")}\n!includedir ${join(home, "more")}\n!include /nowhere.cnf\n`,
    );
    writeFileSync(join(home, "one.cnf"), `[client]\nuser=one\n!include ${join(home, ".my.cnf")}\n`);
    writeFileSync(join(home, "more", "b.cnf"), "[client-mariadb]\nport=3312\n");
    writeFileSync(join(home, "more", "a.cnf"), "[client]\nport=3313\n");
    writeFileSync(join(home, "more", "ignored.txt"), "[client]\nport=3314\n");
    expect(parseMysqlAddress("mysql://h/d", { HOME: home })).toMatchObject({ user: "one", port: 3312 });
  });

  test("is not taken from a file that anybody may write", () => {
    const home = homeWith("[client]\nuser=anybody\n");
    expect(parseMysqlAddress("mysql://h/d", { HOME: home }).user).toBe("anybody");
    chmodSync(join(home, ".my.cnf"), 0o666);
    expect(parseMysqlAddress("mysql://h/d", { HOME: home, USER: "me" }).user).toBe("me");
  });
});

describe("a line of an option file", () => {
  test.for([
    ["# comment", null],
    ["  ; comment", null],
    ["", null],
    ["[ client ]", { kind: "section", name: "client" }],
    ["port = 3306 # the usual", { kind: "option", name: "port", value: "3306" }],
    ["ssl_ca=/a b/c", { kind: "option", name: "ssl-ca", value: "/a b/c" }],
    ["loose-ssl-mode=x", { kind: "option", name: "ssl-mode", value: "x" }],
    ["skip-ssl", { kind: "option", name: "skip-ssl", value: "" }],
    ['password="a#b\'c" # quoted', { kind: "option", name: "password", value: "a#b'c" }],
    ["password='a\"b'", { kind: "option", name: "password", value: 'a"b' }],
    ["password=a\\sb\\\\c\\td", { kind: "option", name: "password", value: "a b\\c\td" }],
    ["!include /x/y.cnf", { kind: "include", path: "/x/y.cnf" }],
    ["!includedir /x/", { kind: "include-directory", path: "/x/" }],
  ] as const)("%s", ([line, expected]) => {
    expect(parseLine(line)).toEqual(expected);
  });
});

describe("TLS", () => {
  const tlsOf = (query: string) => parseMysqlAddress(`mysql://u@h.example.test/d?${query}`, nowhere).tls;

  test.for([
    ["", "preferred"],
    ["ssl-mode=DISABLED", "disabled"],
    ["sslmode=disable", "disabled"],
    ["sslmode=prefer", "preferred"],
    ["ssl_mode=required", "required"],
    ["ssl-mode=VERIFY_CA", "verify-ca"],
    ["sslmode=verify-full", "verify-identity"],
    ["ssl-mode=VERIFY_IDENTITY", "verify-identity"],
    ["ssl-ca=/ca.pem", "verify-ca"],
  ] as const)("%s means %s", ([query, mode]) => {
    expect(tlsOf(query).mode).toBe(mode);
  });

  test.for([
    ["[client]\nssl\n", "required"],
    ["[client]\nssl=0\n", "disabled"],
    ["[client]\nskip-ssl\n", "disabled"],
    ["[client]\nssl-verify-server-cert\n", "verify-identity"],
    ["[client]\nssl-mode=VERIFY_CA\nskip-ssl\n", "verify-ca"],
  ] as const)("an option file with %j means %s", ([text, mode]) => {
    expect(parseMysqlAddress("mysql://u@h.example.test/d", { HOME: homeWith(text) }).tls.mode).toBe(mode);
  });

  test("each mode for the driver", () => {
    const verified = (mode: TlsMode) => driverTls({ mode, ca: null, certificate: null, key: null });
    expect(verified("disabled")).toBeUndefined();
    expect(verified("preferred")).toEqual({ rejectUnauthorized: false, verifyIdentity: false });
    expect(verified("required")).toEqual({ rejectUnauthorized: false, verifyIdentity: false });
    expect(verified("verify-ca")).toEqual({ rejectUnauthorized: true, verifyIdentity: false });
    expect(verified("verify-identity")).toEqual({ rejectUnauthorized: true, verifyIdentity: true });
  });

  test("each mode for the dump programs of both families", () => {
    const files = { ca: "/ca.pem", certificate: "/c.pem", key: "/k.pem" };
    expect(programTls({ mode: "verify-identity", ...files }, false)).toEqual([
      "--ssl-mode=VERIFY_IDENTITY",
      "--ssl-ca=/ca.pem",
      "--ssl-cert=/c.pem",
      "--ssl-key=/k.pem",
    ]);
    expect(programTls({ mode: "verify-identity", ...files }, true)).toContain("--ssl-verify-server-cert");
    expect(programTls({ mode: "required", ...files }, true)).toContain("--ssl");
    expect(programTls({ mode: "disabled", ...files }, true)).toEqual(["--skip-ssl"]);
  });
});
