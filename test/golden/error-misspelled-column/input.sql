SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.users (
    id bigint NOT NULL,
    email text NOT NULL,
    first_name text,
    phone character varying(32),
    note text
);

COPY public.users (id, email, first_name, phone, note) FROM stdin;
1	ada@example.com	Ada	+44 7700 900101	\N
2	bjorn@example.com	Björn	\N	line one\nline two\t\\ end
3	chloe@example.net			\\.
\.

