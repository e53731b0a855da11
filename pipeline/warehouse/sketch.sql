-- The ledger's rows up to a moment as elements of a sketch (see sketch.ts), summed cell by cell of its
-- three parts; `old` parts those up to the moment remembered from those after it. Numbers of 64 bits
-- leave as text.
WITH hashed AS (
  SELECT
    hash(id) AS key,
    hash(id, deal_id, "at", CAST(field AS VARCHAR), "from", "to", CAST(source AS VARCHAR)) AS body,
    CASE WHEN "at" <= TIMESTAMP '$old' THEN 1 ELSE 0 END AS old
  FROM deal_history
  WHERE "at" <= TIMESTAMP '$to'
),
elements AS (
  SELECT
    old, key,
    body - body % 65536
      + ((xor((key >> 32) * (key & 4294967295), (body >> 32) * ((body >> 16) & 65535)) >> 20) & 65535) AS body
  FROM hashed
),
placed AS (
  SELECT old, key, body, (body >> 16) % 128 AS c0, (body >> 32) % 128 AS c1, (body >> 48) % 128 AS c2
  FROM elements
)
SELECT
  old, CASE WHEN c0 IS NOT NULL THEN 0 WHEN c1 IS NOT NULL THEN 1 ELSE 2 END AS part,
  COALESCE(c0, c1, c2) AS cell, COUNT(*) AS n,
  CAST(BIT_XOR(key) AS VARCHAR) AS key, CAST(BIT_XOR(body) AS VARCHAR) AS body
FROM placed
GROUP BY GROUPING SETS ((old, c0), (old, c1), (old, c2))
