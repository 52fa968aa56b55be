SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.users (
    id bigint NOT NULL,
    email text NOT NULL,
    first_name text,
    phone character varying(32),
    note text
);

COPY public.users (note, phone, email, id) FROM stdin;
secret	+44 7700 900101	ada@example.com	1
\.
