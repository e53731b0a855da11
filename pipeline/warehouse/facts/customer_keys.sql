-- The first row of the sheet that holds a customer's id.
SELECT id, MIN(row_no) AS row_no FROM customers WHERE id IS NOT NULL GROUP BY id
