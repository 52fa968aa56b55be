SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;

CREATE TABLE public.users (
    id bigint NOT NULL,
    email text NOT NULL,
    first_name text,
    phone character varying(32),
    note text
);

CREATE TABLE public.orders (
    id bigint NOT NULL,
    customer_email text
);

COPY public.users (id, email, first_name, phone, note) FROM stdin;
1	ada@example.com	Ada	+44 7700 900101	\N
2	bjorn@example.com	Björn	\N	line one\nline two\t\\ end
3	chloe@example.net			\\.
\.

COPY public.orders (id, customer_email) FROM stdin;
1	ada@example.com
2	ada@example.com
3	\N
\.

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_email_key UNIQUE (email);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_fkey FOREIGN KEY (customer_email) REFERENCES public.users(email);
