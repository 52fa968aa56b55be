/**
 * Hash of a password as libraries write it: bcrypt, argon2, scrypt, sha-crypt, phpass, PBKDF2 of Django and others, LDAP.
 * Random pass: none.
 */
import type { Detector } from "./detector.ts";

const shape =
  /^(?:\$2[abxy]?\$\d\d\$[./A-Za-z0-9]{53}$|\$argon2(?:id|i|d)\$|\$scrypt\$|\$7\$|\$[156y]\$[./A-Za-z0-9=,$]{8}|\$[PH]\$[./A-Za-z0-9]{31}$|pbkdf2[_:-]\w+[:$]|\$pbkdf2|bcrypt(?:_sha256)?\$|argon2\$|scrypt[:$]|\{S?SHA(?:256|512)?\}|\{CRYPT\}|SCRAM-SHA-256\$)/i;

export const passwordHash: Detector = {
  name: "password-hash",
  category: "password",
  aspect: "hash",
  plural: "password hashes",
  minimumShare: 0.5,
  decidesAlone: true,
  randomPassRate: 0,
  test: (value) => shape.test(value),
};
