/**
 * Hash of a password as libraries write it: bcrypt, argon2, scrypt, yescrypt, sha-crypt, phpass, Drupal, PBKDF2 of
 * Django and others, LDAP, MySQL, PostgreSQL, SQL Server, ASP.NET Identity.
 * Random pass: none.
 */
import type { Detector } from "./detector.ts";

const shape =
  /^(?:\$2[abxy]?\$\d\d\$[./A-Za-z0-9]{53}$|\$argon2(?:id|i|d)\$|\$scrypt\$|\$7\$|\$wp\$2y\$|\$S\$[./A-Za-z0-9]{40}|\$sha1\$|\$apr1\$|\$[156y]\$[./A-Za-z0-9=,$]{8}|\$[PH]\$[./A-Za-z0-9]{31}$|pbkdf2[_:-]\w+[:$]|\$pbkdf2|bcrypt(?:_sha256)?\$|argon2\$|scrypt[:$]|\{S?SHA(?:256|512)?\}|\{CRYPT\}|\{(?:MD5|SMD5|PBKDF2[\w-]*|bcrypt|noop|argon2|scrypt)\}|SCRAM-SHA-256\$|(?:sha1|sha256|md5)\$[\w./+=-]{1,32}\$[0-9a-f]{32,64}$|\*[0-9A-F]{40}$|md5[0-9a-f]{32}$|0x0[12]00[0-9A-F]{40,}$|A(?:QAAAA[\w+/]{70,})={0,2}$|[0-9a-f]{32}:[\w]{2,32}$)/i;

export const passwordHash: Detector = {
  name: "password-hash",
  limits: { length: [13, Number.POSITIVE_INFINITY] },
  category: "password",
  aspect: "hash",
  plural: "password hashes",
  minimumShare: 0.5,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => shape.test(value),
};
