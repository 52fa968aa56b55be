/** Small inputs of every format, with what makes their parsers work. All persons are invented. */
import { readFileSync } from "node:fs";

export function text(content: string): Uint8Array {
  return Buffer.from(content, "utf8");
}

export function fixture(path: string): Uint8Array {
  return readFileSync(new URL(path, import.meta.url));
}

export const table = { database: null, schema: "", name: "people" } as const;

export const copies = `SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
CREATE TABLE public.users (id bigint NOT NULL, email text, bio text, tags text[], data jsonb);
COPY public.users (id, email, bio, tags, data) FROM stdin;
1	ann@example.com	likes \\\\ and tabs\\t, lines\\n	{a,"b c"}	{"mail": "ann@example.com"}
2	\\N		{}	\\N
\\.
ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
CREATE FUNCTION public.f() RETURNS text LANGUAGE sql AS $_$ SELECT 'INSERT INTO x VALUES (1);'; $_$;
SELECT pg_catalog.setval('public.users_id_seq', 2, true);
`;

export const inserts = `CREATE TABLE t (a integer, email text);
INSERT INTO t VALUES (1, 'ann@example.com'), (2, E'it''s \\\\ odd\\n'), (3, U&'d\\0061t');
INSERT INTO t (email, a) VALUES ('bob@example.org', 4);
/* a comment; with ' quotes */ -- and ; another
INSERT INTO t VALUES (5, $$dollar 'quoted'$$);
`;

export const extended = `-- MySQL dump 10.13  Distrib 8.0.36
/*!40101 SET NAMES utf8mb4 */;
DROP TABLE IF EXISTS \`users\`;
CREATE TABLE \`users\` (
  \`id\` int NOT NULL AUTO_INCREMENT,
  \`email\` varchar(80) DEFAULT NULL,
  \`bio\` text,
  PRIMARY KEY (\`id\`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
LOCK TABLES \`users\` WRITE;
/*!40000 ALTER TABLE \`users\` DISABLE KEYS */;
INSERT INTO \`users\` VALUES (1,'ann@example.com','it\\'s \\\\ "quoted"\\n'),(2,NULL,''),(3,'bob@example.org','a '' b');
INSERT INTO \`users\` (\`email\`,\`id\`) VALUES ('eve@example.net',4);
UNLOCK TABLES;
`;

export const routines = `/*M!999999\\- enable the sandbox mode */
CREATE TABLE t (a int, \`b\`\`c\` varchar(9));
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=\`root\`@\`localhost\`*/ /*!50003 TRIGGER tr BEFORE INSERT ON t FOR EACH ROW BEGIN
  INSERT INTO log VALUES (1, 'x;y');
END */;;
DELIMITER ;
REPLACE INTO t VALUES (1, 'x'), (2, 'y') ;
# a comment
INSERT IGNORE INTO t (a) VALUES (3) ON DUPLICATE KEY UPDATE a = 4;
`;

export const literals = `USE \`shop\`;
CREATE TABLE l (a blob, b bit(3), email varchar(40), g geometry);
INSERT INTO \`l\` VALUES (0x6162,b'101','ann@example.com',NULL),(_binary 'x\\0y',0x1,_utf8mb4'bob@example.org',X'00ff');
INSERT INTO shop.l VALUES ("a ""b""", 1, N'eve@example.net', -1.5e3);
`;

export const sqlite = `PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE users(id integer primary key, email text unique, bio text, pic blob, r real);
INSERT INTO users VALUES(1,'ann@example.com',replace('line1\\nline2','\\n',char(10)),X'00ff',1.5);
INSERT INTO users VALUES(2,'bob@example.com',replace(replace('it''s \\n odd\\r\\012x','\\r',char(13)),'\\012',char(10)),NULL,2.0);
CREATE TABLE IF NOT EXISTS "odd name"("a b" text, [c d] text);
INSERT INTO "odd name" VALUES('x',unistr('y\\u000a'));
CREATE TRIGGER tr after insert on users begin update users set bio='x;y' where id=1; select 'end;'; end;
CREATE INDEX i on users(lower(email));
COMMIT;
`;

export const csvText = `id,email,note
1,ann@example.com,plain
2,bob@example.org,"quoted ""and"" , with
a line"
3,,""
`;

export const semicolons = 'id;email;note\r\n1;ann@example.com;"x;y"\r\n2;bob@example.org;\r\n';

export const rows = "1\tann@example.com\ta\\tb\\\\\n2\t\\N\tline\\\nbreak\n3\tbob@example.org\t\n";

export const jsonLines = `{"id": 1, "email": "ann@example.com", "tags": ["a", {"b": null}], "n": 1.50e+3}
{"id":2,"email":"b\\u006fb@example.org","address":{"city":"Köln","geo":[1,-2.0]},"ok":true}

{ "email" : "\\ud83d\\ude00 \\"x\\"" , "empty": {}, "list": [] }
`;

export const extendedJson = `{"_id":{"$oid":"5f43a1b2c3d4e5f607182930"},"at":{"$date":"2024-01-02T03:04:05Z"},"n":{"$numberLong":"42"}}
{"_id":{"$oid":"5f43a1b2c3d4e5f607182931"},"at":{"$date":{"$numberLong":"1700000000000"}},"bin":{"$binary":{"base64":"AAE=","subType":"00"}}}
`;

export const jsonArray = `[
  {"id": 1, "email": "ann@example.com"},
  {"id": 2, "email": null, "contacts": [{"kind": "mail", "email": "bob@example.org"}, {"kind": "fax"}]}
]
`;
