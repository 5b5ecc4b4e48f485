-- What is kept. A claim is spread over three tables: "claims" has what is
-- filtered, counted and plotted, so that a scan over all of them reads little;
-- "details" has the whole claim as JSON; "words" is the index of the text search.

create table documents (
  id     integer primary key,
  key    text    not null unique, -- a hash of name, day and text: what comes twice is kept once
  name   text    not null,
  title  text    not null,
  day    text    not null,        -- of the event, 2024-05-15, '' if not known
  given  text    not null,        -- the day as the sender gave it, '' if not
  note   text    not null,        -- what a reader should know of how it was read
  text   blob    not null,        -- the bytes as they came
  claims integer not null,
  live   integer not null,        -- 1 while it streams in
  added  integer not null,        -- Unix seconds
  alive  integer not null         -- when the last bytes of a live one came
) strict;

-- The text of a live document, as it comes in.
create table chunks (
  document integer not null references documents on delete cascade,
  n        integer not null,
  text     blob    not null,
  primary key (document, n)
) strict, without rowid;

-- Each combination of values to filter by, once: there are far fewer than claims,
-- and a filter that has chosen some of them compares numbers only.
create table combos (
  id        integer primary key,
  speaker   text not null, -- '' if not known
  kind      text not null,
  unit      text not null,
  status    text not null,
  direction text not null, -- of a change: up, down, none
  unique (speaker, kind, unit, status, direction)
) strict;

create table metrics (
  id      integer primary key,
  key     text not null unique, -- check.Metric
  subject text not null,        -- as the first claim on it names it
  unit    text not null
) strict;

create table claims (
  id       integer primary key,
  document integer not null references documents on delete cascade,
  n        integer not null, -- its number in the document, from 1
  combo    integer not null references combos,
  metric   integer references metrics, -- null for none
  subject  text    not null,
  first    text    not null, -- the period it holds for, half open, '' if not known
  after    text    not null,
  time     integer,          -- where to plot it: the start of the period, else the day of the document, Unix seconds
  value    real,             -- what to plot: the value, the middle of a range, the end of what is open
  low      real,
  high     real,
  worth    real    not null,
  conflict integer not null  -- 1 if another claim on this metric and period excludes it
) strict;

create index claims_document on claims (document, n);
create index claims_facets   on claims (combo, conflict, worth);
create index claims_worth    on claims (worth desc, id, combo, conflict);
create index claims_time     on claims (time, id);
create index claims_topic    on claims (metric, first, after, conflict);

create table details (
  id    integer primary key references claims on delete cascade,
  claim blob not null
) strict;

create virtual table words using fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

create trigger claims_gone after delete on claims begin
  delete from words where rowid = old.id;
end;

-- Why the claims of a metric and period are in conflict.
create table findings (
  metric   integer not null references metrics,
  first    text    not null,
  after    text    not null,
  document integer not null, -- 0, or the one document whose claims of an unknown period differ
  kind     text    not null,
  why      text    not null
) strict;
create index findings_topic on findings (metric, first, after, document);

-- For Grafana and whoever else plots: a time, a number, and labels.
create view points as
select c.time, c.value, c.low, c.high, coalesce(m.key, '') as metric, c.subject, b.unit, b.kind, b.status, b.direction,
       b.speaker, c.conflict, c.worth, c.first as period_start, c.after as period_end,
       d.name as document, c.document as document_id, c.id
from claims c join combos b on b.id = c.combo join documents d on d.id = c.document left join metrics m on m.id = c.metric
where c.time is not null and c.value is not null;
