-- One number a deal: the first row of the sheet that holds its id.
SELECT id, MIN(row_no) AS deal_no
FROM deals
WHERE id IS NOT NULL
GROUP BY id
