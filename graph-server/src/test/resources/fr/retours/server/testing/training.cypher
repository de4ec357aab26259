CREATE CONSTRAINT note_id IF NOT EXISTS FOR (n:Note) REQUIRE n.id IS UNIQUE;
CREATE INDEX link_row IF NOT EXISTS FOR ()-[x:LINK]-() ON (x.row);
CREATE FULLTEXT INDEX note_names IF NOT EXISTS FOR (n:Note|Topic) ON EACH [n.name]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
SHOW INDEXES YIELD name, state, owningConstraint
RETURN name, state = 'ONLINE' AS ready, owningConstraint IS NOT NULL AS owned;

UNWIND $rows AS row
MERGE (n:Note {id: row.id})
SET n = row.note
WITH n, row
UNWIND row.note.tags AS tag
MERGE (t:Topic {id: tag})
SET t.name = tag, t:Shown
CREATE (n)-[x:ABOUT]->(t)
SET x = {row: row.id, starts: [1, 2], main: true};

UNWIND $rows AS row
MATCH (a:Note {id: row.id})
MATCH (b:Note {id: row.of})
OPTIONAL MATCH (c:Topic {id: row.of})
WITH a, row, coalesce(c, b) AS at
CREATE (a)-[x:$(row.kind)]->(at)
SET x += {row: row.id, weight: 0.5};

UNWIND $rows AS row
MATCH (n:Note {id: row.id}) WHERE coalesce(n.first, row.id) >= row.id
SET n += row.note, n.first = row.id, n.links = COUNT { MATCH (n)-[:LINK|PART]->(o:Note) RETURN DISTINCT o };

MATCH (n:Note)
CALL (n) {
  OPTIONAL MATCH (n)<-[t:LINK|PART]-()
  WITH t ORDER BY t.row LIMIT 1
  RETURN properties(t) AS first
}
WITH n, first, COUNT { (n)-[:ABOUT]->() } AS held, size(n.tags) AS wanted
WHERE held <= wanted
RETURN n.id AS id, properties(n) AS node, first, EXISTS { (n)<-[:PART]-() } AS isPart ORDER BY n.id;

CALL () {
  MATCH (n:Note) WHERE n.id > '' AND n.name IS NOT NULL RETURN n
  UNION ALL
  MATCH (n:Topic) WHERE n.id > '' RETURN n
}
WITH collect([n, n.name]) AS ordered
UNWIND ordered AS one
WITH one[0] AS n, one[1] AS name
RETURN id(n) AS node, name,
       COLLECT { MATCH (n)<-[x:LINK|PART|ABOUT WHERE x.row IS NOT NULL]-(o:Note) RETURN [x.row, id(o), type(x)] } AS ties
ORDER BY name;

MATCH (n:Note)-[x]-(o)
WITH n, collect(x) AS all, min(x.row) AS least, count(DISTINCT o) AS others
WITH n, head([x IN all WHERE x.weight IS NOT NULL]) AS weighed, least, others
RETURN n.id AS id, weighed.row AS row, CASE WHEN others > 1 THEN least ELSE '' END AS first;

CALL db.index.fulltext.queryNodes('note_names', 'A') YIELD node, score RETURN node.id AS id, score;

UNWIND ['a', 'b'] AS id
CALL (id) {
  MATCH ()-[x:LINK {row: id}]->() RETURN x
  UNION ALL
  MATCH ()-[x:PART {row: id}]->() RETURN x
}
WITH x, startNode(x) AS a, endNode(x) AS b
DELETE x
WITH [a, b] AS ends
UNWIND ends AS n
WITH DISTINCT n WHERE NOT n:Topic
RETURN n.id AS id;

MATCH (n) WHERE NOT EXISTS { (n)<-[:LINK]-() }
DETACH DELETE n;
MATCH ()-[x]->() RETURN count(x) AS ties;
