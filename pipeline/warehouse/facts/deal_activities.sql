-- When each deal was worked on, up to the end of `as_of`.
SELECT k.deal_no, epoch(a."at") / 86400.0 AS t
FROM activities a
JOIN deal_keys k ON k.id = a.deal_id
CROSS JOIN params p
WHERE a."at" IS NOT NULL AND epoch(a."at") / 86400.0 < p.as_of_t
