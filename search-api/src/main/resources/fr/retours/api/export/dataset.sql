-- What an export in SQLite holds beside its tables. Comments inside of a view stay in the file, for whoever reads it with .schema.
CREATE INDEX people_by_name ON people (name);
CREATE INDEX bodies_by_name ON bodies (name);
CREATE INDEX events_by_start ON events ("start");
CREATE INDEX functions_by_body ON functions (body);
CREATE INDEX proofs_by_subject ON proofs (subject, event, fact);

CREATE VIEW collectivites AS
  -- Les collectivités, avec leur niveau et leur code.
  SELECT id, name, level, code, part_of, population, latitude, longitude, approximate, events, first, last
  FROM bodies WHERE level IS NOT NULL;

CREATE VIEW organisations AS
  -- Les organisations, avec les numéros donnés à la main.
  SELECT id, name, aliases, siren, rna, wikidata, events, first, last
  FROM bodies WHERE level IS NULL;

CREATE VIEW parts AS
  -- Ce que chacun a fait à chaque événement, une ligne par rôle.
  SELECT p.person, p.event, part.value AS part FROM participations p, json_each(p.parts) part;

CREATE VIEW link_kinds AS
  -- Comment chaque organisme est lié à chaque événement, une ligne par lien.
  SELECT l.body, l.event, link.value AS link FROM links l, json_each(l.links) link;

CREATE VIEW who_was_where AS
  -- Qui a pris part à quoi, quand, où et comment ; seulement ce qui est affirmé, comme le site le montre par défaut.
  SELECT p.person, p.name, p.event, e.title, e.date, e.place, p.parts, p.functions, p.confidence, p.quote, p.url
  FROM participations p JOIN events e ON e.id = p.event
  WHERE p.took_part AND p.confidence >= :asserted;

CREATE VIEW with_whom AS
  -- Qui a pris part aux mêmes événements ; chaque couple dans les deux sens.
  SELECT a.person, a.name, b.person AS other, b.name AS other_name, count(*) AS events,
    min(a."start") AS first_day, max(a."end") AS last_day
  FROM participations a JOIN participations b ON b.event = a.event AND b.person <> a.person
  WHERE a.took_part AND a.confidence >= :asserted AND b.took_part AND b.confidence >= :asserted
  GROUP BY a.person, b.person;

CREATE VIEW bodies_together AS
  -- Quels organismes sont liés aux mêmes événements, autrement que cités ; chaque couple dans les deux sens.
  SELECT a.body, a.name, b.body AS other, b.name AS other_name, count(*) AS events,
    min(a."start") AS first_day, max(a."end") AS last_day
  FROM links a JOIN links b ON b.event = a.event AND b.body <> a.body
  WHERE a.took_part AND a.confidence >= :asserted AND b.took_part AND b.confidence >= :asserted
  GROUP BY a.body, b.body;

CREATE VIEW functions_in_time AS
  -- Quelle fonction chacun avait, auprès de qui et à quelle date.
  SELECT f.person, p.name, p."start" AS day, f.function, f.portfolio, f.former, f.body, f.body_name, f.event, f.confidence
  FROM functions f JOIN participations p ON p.person = f.person AND p.event = f.event;

CREATE VIEW proven AS
  -- Chaque fait avec ses phrases.
  SELECT p.fact, p.event, p.subject, p.number, s.recap, s.quote_start, s.quote_end, s.quote, s.url
  FROM proofs p JOIN sentences s ON s.recap = p.recap AND s.quote_start = p.quote_start AND s.quote_end = p.quote_end;

-- Rows are only added, in order: VACUUM gives them the same numbers again.
CREATE VIRTUAL TABLE recaps_search USING fts5 (
  title, text, content='recaps', tokenize='unicode61 remove_diacritics 2');
INSERT INTO recaps_search (recaps_search) VALUES ('rebuild');

CREATE VIRTUAL TABLE names_search USING fts5 (
  id UNINDEXED, name, tokenize='unicode61 remove_diacritics 2');
INSERT INTO names_search
  SELECT id, name FROM people UNION ALL
  SELECT people.id, alias.value FROM people, json_each(people.aliases) alias UNION ALL
  SELECT id, name FROM bodies UNION ALL
  SELECT bodies.id, alias.value FROM bodies, json_each(bodies.aliases) alias;

ANALYZE;
