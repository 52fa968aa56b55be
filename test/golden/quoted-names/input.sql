SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE "Büro"."Kundenkarte" (
    "KundenNr" integer,
    "E-Mail" text,
    "say ""hi""" text
);

COPY "Büro"."Kundenkarte" ("KundenNr", "E-Mail", "say ""hi""") FROM stdin;
1	ada@example.com	hello
\.
